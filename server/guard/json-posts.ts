import type { RequestHandler } from "express";

/** A form of another site can send neither another method nor this type without asking the server first. */
export const jsonPostsOnly: RequestHandler = (request, response, next) => {
  if (request.method !== "POST") {
    response.setHeader("Allow", "POST");
    return void response.status(405).json({ error: { code: "BAD_REQUEST", message: "BAD_REQUEST" } });
  }
  const type = (request.headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
  if (type === "application/json") return next();
  response.status(415).json({ error: { code: "BAD_REQUEST", message: "BAD_REQUEST" } });
};
