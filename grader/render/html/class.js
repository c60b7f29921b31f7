"use strict";
(() => {
  const STUDENT = 0, SUBMISSION = 1, PAGE = 2, SCORE = 3, STATUS = 4, TASKS = 5, MISTAKES = 6, NOTE = 7, FINAL = 8;
  const CHUNK = 40, SHADES = 5;
  const data = JSON.parse(document.getElementById("data").textContent);
  const rows = data.rows;
  const find = (id) => document.getElementById(id);
  const body = find("table").tBodies[0];
  const haystack = rows.map((row) => [row[STUDENT], row[SUBMISSION] || "", row[NOTE]].join("\n").normalize("NFC").toLowerCase());
  const collator = new Intl.Collator(["ko", "en"], { numeric: true });
  const alphabet = rows.map((_, index) => index).sort((a, b) => collator.compare(rows[a][STUDENT], rows[b][STUDENT]) || a - b);
  const place = [];
  alphabet.forEach((index, rank) => { place[index] = rank; });
  const wanted = { words: [], status: -1, mistake: -1, sort: "", down: false };
  let order = [], drawn = 0;

  const tongue = () => (document.documentElement.lang === "ko" ? 1 : 0);
  const say = (key, gaps = {}) => Object.entries(gaps).reduce((text, [name, value]) => text.replace("{" + name + "}", () => value), data.words[key][tongue()]);
  const mistake = (number) => data.mistakes[number][tongue()];

  function add(parent, tag, text, name) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (name) made.className = name;
    parent.append(made);
    return made;
  }
  function name(parent, row) {
    const shown = row[PAGE] ? add(parent, "a", row[STUDENT]) : add(parent, "span", row[STUDENT]);
    if (row[PAGE]) shown.href = row[PAGE];
    shown.dir = "auto";
  }
  function shade(part, whole) {
    if (part >= whole) return SHADES - 1;
    return part <= 0 ? 0 : Math.min(1 + Math.trunc((part / whole) * (SHADES - 2)), SHADES - 2);
  }
  function line(index) {
    const row = rows[index], made = document.createElement("tr");
    const head = add(made, "th");
    head.scope = "row";
    name(head, row);
    if (row[SUBMISSION]) add(head, "small", row[SUBMISSION]);
    add(made, "td", row[SCORE] ?? "–", data.late ? "n sum " + (row[FINAL] === row[SCORE] ? "same" : "raw") : "n sum");
    if (data.late) add(made, "td", row[FINAL] ?? "–", row[FINAL] === row[SCORE] ? "n sum" : "n sum less");
    row[TASKS].forEach((score, task) => { add(made, "td", score ?? "", score === null ? "t" : "t t" + shade(score, data.tasks[task])).dataset.task = task + 1; });
    add(add(made, "td", undefined, "state"), "span", say(data.statuses[row[STATUS]]), "chip " + data.statuses[row[STATUS]]);
    const said = add(made, "td", undefined, "say");
    row[MISTAKES].forEach((number) => add(said, "div", mistake(number)));
    if (row[NOTE]) add(said, "div", row[NOTE], "note").dir = "auto";
    return made;
  }

  const KEYS = {
    student: (index) => place[index],
    score: (index) => rows[index][SCORE] ?? -1,
    final: (index) => rows[index][FINAL] ?? -1,
    status: (index) => rows[index][STATUS],
    mistakes: (index) => rows[index][MISTAKES].length,
  };
  function choose() {
    order = [];
    rows.forEach((row, index) => {
      if (wanted.status >= 0 && row[STATUS] !== wanted.status) return;
      if (wanted.mistake >= 0 && !row[MISTAKES].includes(wanted.mistake)) return;
      if (wanted.words.every((word) => haystack[index].includes(word))) order.push(index);
    });
    if (wanted.sort !== "") {
      const key = KEYS[wanted.sort] || ((index) => rows[index][TASKS][Number(wanted.sort)] ?? -1);
      const sign = wanted.down ? -1 : 1;
      order.sort((a, b) => sign * (key(a) - key(b)) || place[a] - place[b]);
    }
  }
  function more(count = CHUNK) {
    const part = document.createDocumentFragment();
    order.slice(drawn, drawn + count).forEach((index) => part.append(line(index)));
    drawn = Math.min(drawn + count, order.length);
    body.append(part);
    find("more").hidden = drawn >= order.length;
  }
  function draw() {
    drawn = 0;
    body.replaceChildren();
    more();
    find("shown").textContent = say("showing", { shown: order.length, all: rows.length });
    find("filtered").hidden = wanted.mistake < 0;
    if (wanted.mistake >= 0) find("filtered-by").textContent = say("with_mistake", { what: mistake(wanted.mistake) });
  }
  function update() { choose(); draw(); }

  find("search").addEventListener("input", (event) => {
    wanted.words = event.target.value.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
    update();
  });
  const filters = [...document.querySelectorAll("[data-status]")];
  filters.forEach((button) => button.addEventListener("click", () => {
    wanted.status = Number(button.dataset.status);
    filters.forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    update();
  }));
  document.querySelectorAll("[data-sort]").forEach((button) => button.addEventListener("click", () => {
    const same = wanted.sort === button.dataset.sort;
    wanted.down = same ? !wanted.down : button.dataset.sort !== "student" && button.dataset.sort !== "status";
    wanted.sort = button.dataset.sort;
    document.querySelectorAll("#table th[aria-sort]").forEach((head) => head.setAttribute("aria-sort", "none"));
    button.closest("th").setAttribute("aria-sort", wanted.down ? "descending" : "ascending");
    update();
  }));
  document.querySelectorAll("[data-only]").forEach((button) => button.addEventListener("click", () => {
    wanted.mistake = Number(button.dataset.only);
    update();
    find("filtered").scrollIntoView({ block: "center" });
    find("clear").focus({ preventScroll: true });
  }));
  find("clear").addEventListener("click", () => { wanted.mistake = -1; update(); find("search").focus(); });
  find("more").addEventListener("click", () => {
    const first = drawn;
    more();
    body.rows[first]?.querySelector("a")?.focus({ preventScroll: true });
  });
  if ("IntersectionObserver" in window) {
    new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting) && drawn < order.length) more(); }, { rootMargin: "600px" }).observe(find("more").parentNode);
  }
    function people(details) {
    const list = details.querySelector("ul"), number = Number(details.dataset.who);
    if (!list.firstChild) alphabet.forEach((index) => { if (rows[index][MISTAKES].includes(number)) name(add(list, "li"), rows[index]); });
  }
  document.querySelectorAll("[data-who]").forEach((details) => details.addEventListener("toggle", () => { if (details.open) people(details); }));
  addEventListener("beforeprint", () => { more(order.length); document.querySelectorAll("[data-who]").forEach(people); });

  const map = find("map");
  if (map) {
    const at = (event) => {
      const stripe = event.target.closest("svg");
      if (!stripe) return undefined;
      const box = stripe.getBoundingClientRect();
      return data.heat[Math.min(Math.floor(((event.clientX - box.left) / box.width) * data.heat.length), data.heat.length - 1)];
    };
    map.addEventListener("mousemove", (event) => {
      const row = rows[at(event)];
      find("pointed").textContent = row ? row[STUDENT] + " – " + (row[SCORE] ?? "–") + "/" + data.max : "";
    });
    map.addEventListener("mouseleave", () => { find("pointed").textContent = ""; });
    map.addEventListener("click", (event) => { const row = rows[at(event)]; if (row && row[PAGE]) location.href = row[PAGE]; });
  }

  document.addEventListener("language", draw);
  update();
})();
