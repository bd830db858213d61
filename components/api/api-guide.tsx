import { EXAMPLE_OPENING, EXAMPLE_QUESTION } from "#lib/api/examples.ts";
import {
  type Operation as Described,
  type JsonSchema,
  OPERATION_METHODS,
  type OpenApi,
} from "#lib/api/openapi-parts.ts";
import type { ApiWords } from "#lib/i18n/api/api-words.ts";
import { routes } from "#lib/routes.ts";
import { JsonExample } from "./json-example.tsx";
import { Operation } from "./operation.tsx";
import { Terms } from "./terms.tsx";

type Props = { document: OpenApi; words: ApiWords["page"] };

/** The public API for people, made of the same description that programs read. */
export function ApiGuide({ document, words }: Props) {
  const { requestType, priority } = EXAMPLE_QUESTION;
  const ask = document.paths[routes.route]?.get?.responses;
  const answered = ask?.[200]?.content?.["application/json"]?.examples?.critical;
  const refused = ask?.[400]?.content?.["application/problem+json"]?.examples?.priority;
  const origin = document.servers[0]?.url ?? "";
  return (
    <>
      <div className="api-head">
        <h1>{document.info.title}</h1>
        <p className="lede">{words.lede}</p>
        <p className="after">
          {words.wholeDocument} <a href={routes.openapi}>{words.wholeDocumentLink}</a>
        </p>
      </div>

      <section id="ask" className="section" aria-labelledby="h-ask">
        <h2 id="h-ask">{words.sections.ask}</h2>
        <p className="lede">{words.askNow}</p>
        <p className="address">
          <b>GET</b> <code>{`${routes.route}?${new URLSearchParams({ requestType, priority })}`}</code>
        </p>
        <a className="btn primary" href={`${routes.route}?${new URLSearchParams({ requestType, priority })}`}>
          {words.askNowLink}
        </a>
        <p className="lede">{words.askOnce}</p>
        <pre className="code">{`curl '${origin}${routes.route}?${query(EXAMPLE_QUESTION)}'`}</pre>
        {answered && <JsonExample title={`${words.answered}: ${answered.summary}`} value={answered.value} />}
        <p className="lede">{words.openOne}</p>
        <pre className="code">
          {`curl '${origin}${routes.requests}' -H 'Content-Type: application/json' -d '${JSON.stringify(EXAMPLE_OPENING, null, 2)}'`}
        </pre>
        <ul className="plain-list">
          {words.readIt.map((sentence) => (
            <li key={sentence}>
              <Terms text={sentence} />
            </li>
          ))}
        </ul>
      </section>

      <section id="operations" className="section" aria-labelledby="h-operations">
        <h2 id="h-operations">{words.sections.operations}</h2>
        {Object.entries(document.paths).map(([path, item]) =>
          OPERATION_METHODS.map((method) => {
            const operation = item[method];
            return (
              operation && (
                <Operation
                  key={operation.operationId}
                  method={method}
                  path={path}
                  operation={operation}
                  content={contentOf(operation, document)}
                  words={words}
                />
              )
            );
          }),
        )}
      </section>

      <section id="reasons" className="section" aria-labelledby="h-reasons">
        <h2 id="h-reasons">{words.sections.reasons}</h2>
        <p className="lede">
          <Terms text={words.reasonsLede} />
        </p>
        <dl className="facts wide">
          {(document.components.schemas.Reason?.oneOf ?? []).map((reason) => (
            <Reason key={reason.properties?.code?.const} reason={reason} words={words} />
          ))}
        </dl>
      </section>

      <section id="rules" className="section" aria-labelledby="h-rules">
        <h2 id="h-rules">{words.sections.rules}</h2>
        <div className="rules">
          {words.rules.map(({ title, sentences }) => (
            <div key={title}>
              <h3>{title}</h3>
              {sentences.map((sentence) => (
                <p key={sentence}>
                  <Terms text={sentence} />
                </p>
              ))}
            </div>
          ))}
          <div>
            <h3>{words.problemTitle}</h3>
            {words.problem.map((sentence) => (
              <p key={sentence}>
                <Terms text={sentence} />
              </p>
            ))}
          </div>
        </div>
        {refused && <JsonExample title={`${words.problemTitle}: ${refused.summary}`} value={refused.value} />}
      </section>
    </>
  );
}

/** What is sent in the body of an operation; null: nothing. */
function contentOf({ requestBody }: Described, document: OpenApi): JsonSchema | null {
  const name = requestBody?.content["application/json"]?.schema.$ref;
  return document.components.schemas[String(name).split("/").at(-1) ?? ""] ?? null;
}

/** As people write it: a colon needs no escape in a query. */
function query(question: Readonly<Record<string, string>>): string {
  return Object.entries(question)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

function Reason({ reason, words }: { reason: JsonSchema; words: ApiWords["page"] }) {
  const { code, ...data } = reason.properties ?? {};
  const names = Object.keys(data);
  return (
    <div>
      <dt>
        <code>{code?.const}</code>
        <span>{names.length > 0 ? words.carries(names.join(", ")) : words.carriesNothing}</span>
      </dt>
      <dd>
        <Terms text={reason.description ?? ""} />
      </dd>
    </div>
  );
}
