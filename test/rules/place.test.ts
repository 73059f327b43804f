import { placeOf } from "../../server/access/place.rules.ts";

const MOZILLA = "Mozilla/5.0";
const KHTML = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("where somebody is signed in, as they would say it", () => {
  it.each([
    [
      "Firefox on Windows",
      `${MOZILLA} (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0`,
      "Firefox",
      "Windows",
    ],
    [
      "Chrome on Windows",
      `${MOZILLA} (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/142.0.0.0 Safari/537.36`,
      "Chrome",
      "Windows",
    ],
    [
      "Edge, which says Chrome too",
      `${MOZILLA} (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
      "Edge",
      "Windows",
    ],
    [
      "Opera, which says Chrome too",
      `${MOZILLA} (X11; Linux x86_64) ${KHTML} Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0`,
      "Opera",
      "Linux",
    ],
    [
      "Safari on a Mac",
      `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`,
      "Safari",
      "Mac",
    ],
    [
      "Safari on an iPhone",
      `${MOZILLA} (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1`,
      "Safari",
      "iPhone",
    ],
    [
      "Firefox on an iPad",
      `${MOZILLA} (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15`,
      "Firefox",
      "iPad",
    ],
    [
      "Chrome on Android, which says Linux too",
      `${MOZILLA} (Linux; Android 10; K) ${KHTML} Chrome/142.0.0.0 Mobile Safari/537.36`,
      "Chrome",
      "Android",
    ],
    [
      "Samsung's own browser",
      `${MOZILLA} (Linux; Android 10; K) ${KHTML} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
      "Samsung Internet",
      "Android",
    ],
    [
      "a Chromebook",
      `${MOZILLA} (X11; CrOS x86_64 14541.0.0) ${KHTML} Chrome/142.0.0.0 Safari/537.36`,
      "Chrome",
      "ChromeOS",
    ],
    ["a browser that is not known, on Linux", `${MOZILLA} (X11; Linux x86_64) Somebrowser/3`, null, "Linux"],
    ["a program", "curl/8.5.0", null, null],
    ["whoever says nothing", "", null, null],
  ])("%s", (_who, userAgent, browser, system) => {
    expect(placeOf(userAgent)).toEqual({ browser, system });
  });
});
