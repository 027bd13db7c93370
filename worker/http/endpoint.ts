// One operation of the API, declared once: the OpenAPI document and the life of its requests both read it.
import type { z } from "zod";
import type { ProblemCode } from "../../schema/problems.ts";
import type {
  AdminContext,
  Context,
  MemberContext,
  MerchantContext,
  OperatorContext,
  PersonContext,
  Role,
} from "../context.ts";
import type { Statement } from "../db/statement.ts";
import { validate } from "./validate.ts";

/** Who may call: merchant roles name the least one; `public` needs no credentials, `person` a session alone. */
export type By = readonly ["public"] | readonly ["person"] | readonly Role[];

type ContextFor<Roles extends By> = Roles extends readonly ["public"]
  ? Context
  : Roles extends readonly ["person"]
    ? PersonContext
    : Roles extends readonly ["operator"]
      ? OperatorContext
      : Roles extends readonly ["admin"]
        ? AdminContext
        : "operator" extends Roles[number]
          ? OperatorContext | AdminContext
          : "admin" extends Roles[number]
            ? MemberContext
            : MerchantContext;

type Schema = z.ZodType | undefined;
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;
type Input<Params extends Schema, Query extends Schema, Body extends Schema> = {
  params: Parsed<Params>;
  query: Parsed<Query>;
  body: Parsed<Body>;
};

/** What the OpenAPI document says of an operation. */
export type Declaration = {
  method: "get" | "post" | "patch" | "delete";
  /** In OpenAPI's form: `/v1/offers/{id}`. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  by: By;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  status: 200 | 201;
  answer: z.ZodType;
  /** The media type of an answer that is text instead of JSON. */
  media?: string;
  /** The name of a file that the answer is; a test alliance's begins with `TEST-`. */
  file?: string;
  /** Of an answer that is a file in one of several forms: what each is that the query's `format` names. */
  formats?: Record<string, { media: string; file: string }>;
  problems: readonly ProblemCode[];
  /** Members of the answer that are shown once: a replay has null in their place. */
  secrets: readonly string[];
  /** The rate limit that shields it, by address. */
  limit?: RateLimitName;
  /** What it must not be used to guess: misses are limited, and then the look-up itself. */
  missLimit?: MissLimit;
  /** True where the answer gives a browser its session or takes it: no other site's page may ask for that. */
  keepsSession?: true;
};

export type RateLimitName = "APPLICATIONS_LIMIT" | "SIGN_INS_LIMIT";
export type MissLimit = "coupons" | "links" | "credentials";

/** A request's parts as they came. */
export type RawInput = { params: unknown; query: unknown; body: unknown };

/** A request whose input is valid: what it foresees to read, and what it does. */
export type Call = { foreseen: readonly Statement[]; act: (ctx: Context) => Promise<unknown> };

export type Endpoint = Declaration & {
  /** @throws Problem `validation_failed`. */
  accept: (raw: RawInput, secrets: Secrets) => Promise<Call>;
};

/** What a read may need to find what is stored hashed. */
export type Secrets = Pick<Context, "signInSecret">;

/** Declares an operation; the types of its input, context and answer follow from the declaration. */
export function endpoint<
  const Roles extends By,
  Answer extends z.ZodType,
  Params extends Schema = undefined,
  Query extends Schema = undefined,
  Body extends Schema = undefined,
>(
  declared: Omit<Declaration, "by" | "params" | "query" | "body" | "answer" | "problems" | "secrets"> & {
    by: Roles;
    params?: Params;
    query?: Query;
    body?: Body;
    answer: Answer;
    problems?: readonly ProblemCode[];
    secrets?: readonly string[];
    /** Reads that ride with the credential in the first trip. */
    foresee?: (
      input: Input<Params, Query, Body>,
      secrets: Secrets,
    ) => readonly Statement[] | Promise<readonly Statement[]>;
    act: (ctx: ContextFor<Roles>, input: Input<Params, Query, Body>) => Promise<z.input<Answer>>;
  },
): Endpoint {
  const { foresee, act, ...declaration } = declared;
  return {
    problems: [],
    secrets: [],
    ...declaration,
    accept: async (raw, secrets) => {
      const input = {
        params: parsed(declared.params, raw.params),
        query: parsed(declared.query, raw.query),
        body: parsed(declared.body, raw.body),
      } as Input<Params, Query, Body>;
      // The caller's role is checked before `act` runs, so the context is of the kind the roles promise.
      const foreseen = (await foresee?.(input, secrets)) ?? [];
      return { foreseen, act: (ctx) => act(ctx as ContextFor<Roles>, input) };
    },
  };
}

function parsed(schema: Schema, value: unknown): unknown {
  return schema === undefined ? undefined : validate(schema, value);
}
