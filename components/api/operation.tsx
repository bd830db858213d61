import type { Answer, Operation as Described, JsonSchema, Parameter } from "#lib/api/openapi-parts.ts";
import type { ApiWords } from "#lib/i18n/api/api-words.ts";
import { Terms } from "./terms.tsx";

type Props = {
  method: string;
  path: string;
  operation: Described;
  /** The schema of what is sent; null: nothing is. */
  content: JsonSchema | null;
  words: ApiWords["page"];
};

/** One address of the API: what it answers, what it takes, and each answer that it may give. */
export function Operation({ method, path, operation, content, words }: Props) {
  const { operationId, summary, description, parameters, responses, security } = operation;
  const isTriedByLink = method === "get" && !security && !parameters.some(({ required }) => required);
  return (
    <article className="operation" aria-labelledby={operationId}>
      <div>
        <h3 id={operationId}>{summary}</h3>
        <p className="address">
          <b>{method.toUpperCase()}</b> <code>{path}</code>
        </p>
        {security && <p className="after">{words.signed}</p>}
        <p>
          <Terms text={description} />
        </p>
        {isTriedByLink && (
          <p className="try">
            {words.try} <a href={path}>{path}</a>
          </p>
        )}
      </div>
      <div>
        {parameters.length > 0 && (
          <>
            <h4>{words.parameters}</h4>
            <dl className="facts">
              {parameters.map((parameter) => (
                <div key={parameter.name}>
                  <dt>
                    <code>{parameter.name}</code>
                    <span>{need(parameter, words)}</span>
                  </dt>
                  <dd>
                    <Terms text={parameter.description} />
                    <Kind schema={parameter.schema} words={words} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {content && (
          <>
            <h4>{words.content}</h4>
            <dl className="facts">
              {Object.entries(content.properties ?? {}).map(([name, schema]) => (
                <div key={name}>
                  <dt>
                    <code>{name}</code>
                    <span>{needOfField(name, content, words)}</span>
                  </dt>
                  <dd>
                    <Terms text={schema.description ?? ""} />
                    <Kind schema={schema} words={words} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <h4>{words.answers}</h4>
        <dl className="facts">
          {Object.entries(responses).map(([status, answer]) => (
            <div key={status}>
              <dt>
                <code>{status}</code>
              </dt>
              <dd>
                <Terms text={answer.description} />
                <span>{form(answer, words)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </article>
  );
}

function need({ in: place, required }: Parameter, words: ApiWords["page"]): string {
  if (place === "header") return words.header;
  return required ? words.required : words.optional;
}

/** What an anonymous complaint leaves out, and nothing else. */
const OF_THE_REQUESTER: ReadonlySet<string> = new Set(["name", "email", "consent"]);

function needOfField(name: string, content: JsonSchema, words: ApiWords["page"]): string {
  if (content.required?.includes(name)) return words.required;
  return OF_THE_REQUESTER.has(name) ? words.unlessAnonymous : words.optional;
}

function Kind({ schema, words }: { schema: JsonSchema; words: ApiWords["page"] }) {
  if (schema.enum)
    return (
      <span>
        {words.oneOf}{" "}
        {schema.enum.map((value, index) => (
          <span key={value}>
            {index > 0 && ", "}
            <code>{value}</code>
          </span>
        ))}
      </span>
    );
  return null;
}

function form({ content, headers = {} }: Answer, words: ApiWords["page"]): string {
  const [kind] = Object.keys(content ?? {});
  const names = Object.keys(headers);
  return [
    kind === undefined ? words.noBody : words.body(kind),
    ...(names.length > 0 ? [words.withHeaders(names.join(", "))] : []),
  ].join(" · ");
}
