import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { inTurn } from "#prisma/in-turn.mjs";

const task = () => `test-${randomBytes(6).toString("hex")}`;

/** Another process that takes the turn, says so, and keeps it; it may start a program that outlives it. */
async function holder(name: string, program: boolean): Promise<{ process: ChildProcess; program: number }> {
  const script = `
    import { spawn } from "node:child_process";
    import { inTurn } from "./prisma/in-turn.mjs";
    await inTurn(${JSON.stringify(name)}, () => {}, async (goesOnAs) => {
      const child = ${program} ? spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { detached: true, stdio: "ignore" }) : null;
      if (child) goesOnAs(child.pid);
      console.log(child?.pid ?? 0);
      await new Promise(() => setTimeout(() => {}, 60000));
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = await once(child.stdout, "data");
  return { process: child, program: Number(said) };
}

describe("work that two must not do at once", () => {
  test("is done by one after the other, and the second is told", async () => {
    const name = task();
    const order: string[] = [];
    const first = inTurn(
      name,
      () => {},
      async () => {
        order.push("first begins");
        await new Promise((resolve) => setTimeout(resolve, 300));
        order.push("first ends");
      },
    );
    const second = inTurn(
      name,
      () => order.push("second waits"),
      async () => order.push("second begins"),
    );
    await Promise.all([first, second]);
    expect(order).toEqual(["first begins", "second waits", "first ends", "second begins"]);
  });

  test("is given back when it fails", async () => {
    const name = task();
    await expect(
      inTurn(
        name,
        () => {},
        () => Promise.reject(new Error("no")),
      ),
    ).rejects.toThrow("no");
    await expect(
      inTurn(
        name,
        () => expect.unreachable(),
        async () => "done",
      ),
    ).resolves.toBe("done");
  });

  test("is free at once when its holder was killed", async () => {
    const name = task();
    const { process: other } = await holder(name, false);
    other.kill("SIGKILL");
    await once(other, "exit");
    await expect(
      inTurn(
        name,
        () => expect.unreachable(),
        async () => "done",
      ),
    ).resolves.toBe("done");
  });

  test("waits for what a killed holder had started in the folder", async () => {
    const name = task();
    const { process: other, program } = await holder(name, true);
    other.kill("SIGKILL");
    await once(other, "exit");
    let waited = false;
    const work = inTurn(
      name,
      () => {
        waited = true;
        process.kill(program, "SIGKILL");
      },
      async () => "done",
    );
    await expect(work).resolves.toBe("done");
    expect(waited).toBe(true);
  });
});

test("installing says nothing when there is nothing to install", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["prisma/install.mjs"], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
});
