"use strict";
// Claims open where one goes to them, and filters hide the others. All content is in the page.
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  const start = () => {
    const form = document.getElementById("filters");
    const shown = document.getElementById("shown");
    const words = document.getElementById("filter-words");
    const cards = [...document.querySelectorAll(".card")];
    const docs = [...document.querySelectorAll(".doc")];
    const marks = [...document.querySelectorAll("a.m")];
    const rows = [...document.querySelectorAll("#replies ~ .scroll tbody tr")];
    const selects = [...form.querySelectorAll("select")];
    const claimsOf = new Map(marks.map((mark) => [mark, mark.dataset.c.split(" ").map(Number)]));
    const marksOf = cards.map(() => []);
    for (const [mark, claims] of claimsOf) claims.forEach((own) => marksOf[own].push(mark));
    const number = new Map(cards.map((card, i) => [card, i]));
    let open = null;

    const named = (hash) => {
      let name = hash.slice(1);
      try { name = decodeURIComponent(name); } catch { /* taken as it is */ }
      return name ? document.getElementById(name) : null;
    };

    // --- opening a claim

    const mark = (card, on) => {
      card.classList.toggle("open", on);
      if (on) card.setAttribute("aria-current", "true");
      else card.removeAttribute("aria-current");
      marksOf[number.get(card)].forEach((one) => one.classList.toggle("on", on));
    };
    const show = (card, focus) => {
      if (card.hidden) { form.reset(); choose(); }
      if (open) mark(open, false);
      open = card;
      mark(card, true);
      const list = card.closest(".claims");
      if (getComputedStyle(list).position === "sticky") {
        const first = marksOf[number.get(card)][0];
        const place = (first || list).getBoundingClientRect();
        if (place.bottom < 0 || place.top > innerHeight) (first || card).scrollIntoView({ block: "center" });
        list.scrollTop += card.getBoundingClientRect().top - list.getBoundingClientRect().top - 16;
      } else {
        card.scrollIntoView({ block: "start" });
      }
      if (focus) card.focus({ preventScroll: true });
    };
    const follow = () => {
      const target = named(location.hash);
      if (target && target.classList.contains("card")) show(target, true);
    };

    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      let card = named(link.getAttribute("href"));
      if (!card) return;
      if (card.matches("a.m")) { // from a claim back to its words
        event.preventDefault();
        card.scrollIntoView({ block: "center" });
        card.focus({ preventScroll: true });
        return;
      }
      if (!card.classList.contains("card")) return;
      event.preventDefault();
      const here = (claimsOf.get(link) || []).map((own) => cards[own]).filter((one) => !one.hidden);
      if (here.length) card = here[(here.indexOf(open) + 1) % here.length];
      history.pushState(null, "", "#" + encodeURIComponent(card.id));
      show(card, true);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !open || !open.contains(event.target)) return;
      const first = marksOf[number.get(open)][0];
      if (first) { first.scrollIntoView({ block: "center" }); first.focus({ preventScroll: true }); }
    });
    addEventListener("popstate", follow);

    // --- choosing claims

    const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const texts = new Map();
    const text = (element) => { // without hashes, in which any two letters are found
      if (!texts.has(element)) {
        const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let said = "";
        while (nodes.nextNode()) if (!nodes.currentNode.parentNode.matches("code")) said += nodes.currentNode.data;
        texts.set(element, plain(said));
      }
      return texts.get(element);
    };
    const choose = () => {
      const wanted = selects.filter((one) => one.value).map((one) => [one.dataset.filter, one.value]);
      const asked = plain(words.value).split(/\s+/).filter(Boolean);
      const holds = (element) => asked.every((word) => text(element).includes(word));
      let count = 0;
      for (const card of cards) {
        const fits = wanted.every(([name, value]) => (card.dataset[name] || "").split(" ").includes(value));
        card.hidden = !(fits && holds(card));
        count += !card.hidden;
      }
      for (const [one, claims] of claimsOf) one.classList.toggle("off", claims.every((own) => cards[own].hidden));
      let documents = 0;
      for (const doc of docs) {
        const some = doc.querySelector(".card:not([hidden])");
        const said = !wanted.length && holds(doc);
        doc.hidden = docs.length > 1 && !some && !said;
        documents += !doc.hidden;
      }
      for (const item of document.querySelectorAll(".contents li")) {
        const doc = named(item.firstElementChild.getAttribute("href"));
        item.hidden = Boolean(doc && doc.hidden);
      }
      for (const row of rows) {
        const claims = [...row.cells[0].querySelectorAll("a")].map((one) => named(one.getAttribute("href")));
        row.hidden = claims.length > 0 && claims.every((card) => card && card.hidden);
      }
      const all = wanted.length || asked.length;
      shown.textContent = all
        ? `${count} of ${cards.length} claims` + (docs.length > 1 ? `, in ${documents} of ${docs.length} documents` : "")
        : "";
    };
    let waiting = 0;
    const soon = () => { clearTimeout(waiting); waiting = setTimeout(choose, 120); };
    form.addEventListener("change", choose);
    words.addEventListener("input", soon);
    form.addEventListener("reset", () => setTimeout(choose));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    follow();
  };
  document.addEventListener("DOMContentLoaded", start);
})();
