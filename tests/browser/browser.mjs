// A real browser on pages that lie on this disk, which may ask nobody for anything.
//   node browser.mjs CHROMIUM speed FILE
//   node browser.mjs CHROMIUM axe AXE.js FILE...
//   node browser.mjs CHROMIUM inert FILE...
// Prints one JSON object. Run beside a node_modules that has playwright-core.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(process.cwd() + "/")("playwright-core");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const ROUNDS = 5;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const url = (file) => pathToFileURL(file).href;

// how long until the table shows rows and the next frame is painted; then until each filter has been
async function speed(browser, [file]) {
  const usable = [], filters = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url(file), { waitUntil: "commit" });
    usable.push(await page.evaluate(() => new Promise((done) => {
      const look = () => document.readyState === "complete" && document.querySelector("#table tbody tr")
        ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
        : setTimeout(look, 1);
      look();
    })));
    filters.push(...await page.evaluate(async () => {
      const seconds = [], painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const timed = async (what, act) => {
        await painted();
        const start = performance.now();
        act();
        await painted();
        seconds.push([what, performance.now() - start]);
      };
      const search = document.getElementById("search");
      for (const text of ["k", "ki", "kim", "zzz", "1", "17", ""]) {
        await timed("search " + text, () => { search.value = text; search.dispatchEvent(new Event("input")); });
      }
      for (const button of document.querySelectorAll("[data-status], [data-sort], [data-only]")) {
        await timed(button.innerText.trim(), () => button.click());
      }
      return seconds;
    }));
    await page.close();
  }
  const each = [...new Set(filters.map((one) => one[0]))];
  const medians = each.map((what) => [what, median(filters.filter((one) => one[0] === what).map((one) => one[1]))]);
  const slowest = medians.reduce((a, b) => (b[1] > a[1] ? b : a));
  return { usable: median(usable), usable_worst: Math.max(...usable), filter: median(filters.map((one) => one[1])), filter_worst: slowest[1], slowest: slowest[0], filters: filters.length };
}

// what axe-core calls serious or critical, in both themes and languages, narrow and wide, all unfolded
async function axe(browser, [script, ...files]) {
  const code = readFileSync(script, "utf8"), found = [];
  let looked = 0;
  for (const file of files) for (const theme of ["light", "dark"]) for (const language of ["en", "ko"]) for (const width of [1280, 390]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
    await page.goto(url(file));
    if (await page.evaluate(() => document.documentElement.lang) !== language) await page.click("#language");
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
    await page.evaluate(code);
    const told = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
    looked++;
    for (const one of told.violations) found.push({ file, theme, language, width, impact: one.impact, id: one.id, help: one.help, first: one.nodes[0].html.slice(0, 200), nodes: one.nodes.length });
    await page.close();
  }
  return { looked, found };
}

// everything that a page does by itself while all is unfolded, clicked, pointed at, searched, printed
async function inert(browser, files) {
  const found = [];
  for (const file of files) {
    const context = await browser.newContext({ acceptDownloads: true });
    await context.addInitScript(() => {
      globalThis.__ran = [];
      for (const name of ["alert", "confirm", "prompt", "open", "print", "fetch"]) globalThis[name] = (...words) => { globalThis.__ran.push(name + ": " + words.join(" ").slice(0, 80)); };
      addEventListener("securitypolicyviolation", (event) => globalThis.__ran.push("policy: " + event.violatedDirective + " " + event.blockedURI));
    });
    const page = await context.newPage(), say = (what, detail) => found.push({ file, what, detail: String(detail).slice(0, 200) });
    page.on("dialog", (dialog) => { say("dialog", dialog.message()); dialog.dismiss(); });
    page.on("request", (request) => { if (request.url() !== url(file)) say("request", request.url()); });
    page.on("console", (message) => say("console", message.text()));
    page.on("pageerror", (error) => say("error", error.message));
    page.on("popup", (popup) => say("popup", popup.url()));
    page.on("download", (download) => say("download", download.url()));
    page.on("framenavigated", (frame) => { if (frame.url().split("#")[0] !== url(file)) say("navigation", frame.url()); });
    await page.goto(url(file));
    const links = await page.evaluate(async () => {
      const all = (selector) => [...document.querySelectorAll(selector)];
      all("details").forEach((one) => { one.open = true; });
      for (const name of ["mouseover", "mouseenter", "mousemove", "focus", "load", "error", "toggle"]) all("body *").forEach((one) => one.dispatchEvent(new Event(name)));
      all("button").forEach((one) => one.click());
      const search = document.getElementById("search");
      if (search) for (const text of ["<script>alert(1)</script>", "=cmd", "\u001b[31m", ""]) { search.value = text; search.dispatchEvent(new Event("input")); }
      dispatchEvent(new Event("beforeprint"));
      dispatchEvent(new Event("afterprint"));
      await new Promise((done) => setTimeout(done, 200));
      return all("a, area, form, [src], [action], [formaction], [ping], [srcset]").map((one) => ["href", "src", "action", "formaction", "ping", "srcset"].map((name) => one.getAttribute(name)).filter((value) => value !== null)).flat();
    });
    links.filter((link) => !/^(#[\w.-]*|students\/[^:?#]*\.html)$/.test(link)).forEach((link) => say("link", link));
    (await page.evaluate(() => globalThis.__ran)).forEach((ran) => say("ran", ran));
    for (const [what, count] of Object.entries(await page.evaluate(() => ({
      element: [...document.querySelectorAll("img, iframe, object, embed, form, base, link, foreignObject, animate, set, audio, video")].length,
      handler: [...document.querySelectorAll("*")].filter((one) => one.getAttributeNames().some((name) => name.startsWith("on") || name === "style")).length,
    })))) if (count) say(what, count);
    await context.close();
  }
  return { looked: files.length, found };
}

const [where, what, ...rest] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: where, args: FLAGS });
try {
  console.log(JSON.stringify(await { speed, axe, inert }[what](browser, rest)));
} finally {
  await browser.close();
}
