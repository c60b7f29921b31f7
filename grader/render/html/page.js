"use strict";
(() => {
  const root = document.documentElement;
  const remember = (key, value) => { try { localStorage.setItem("grader-" + key, value); } catch { /* a file may have no storage */ } };
  const recall = (key) => { try { return localStorage.getItem("grader-" + key); } catch { return null; } };
  const language = document.getElementById("language");
  const theme = document.getElementById("theme");

  function speak(chosen) {
    root.lang = chosen;
    language.textContent = chosen === "ko" ? "English" : "한국어";
    language.lang = chosen === "ko" ? "en" : "ko";
    document.dispatchEvent(new Event("language"));
  }
  function paint(chosen) { root.dataset.theme = chosen; }
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

  language.addEventListener("click", () => { const next = root.lang === "ko" ? "en" : "ko"; remember("language", next); speak(next); });
  theme.addEventListener("click", () => { const next = dark() ? "light" : "dark"; remember("theme", next); paint(next); });
  if (["en", "ko"].includes(recall("language"))) speak(recall("language"));
  if (["light", "dark"].includes(recall("theme"))) paint(recall("theme"));

  let opened = [];
  addEventListener("beforeprint", () => { opened = [...document.querySelectorAll("details:not([open])")]; opened.forEach((one) => { one.open = true; }); });
  addEventListener("afterprint", () => { opened.forEach((one) => { one.open = false; }); });
  root.classList.add("scripted");
})();
