"use strict";
(() => {
  const pageSize = 50;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const count = (number) => number.toLocaleString("en");

  // Findings: filter by what is chosen, show a page of what is left.
  const table = find("table.findings[data-filtered]");
  if (table) {
    const form = find("form.filters");
    const status = find("#shown");
    const more = find("#more");
    const everything = find("#everything");
    const empty = find("#nothing");
    const rows = all("tbody tr", table);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const facets = all("select", form);
    const search = find("input[type=search]", form);
    let limit = pageSize;

    const admits = (facet, row) => {
      if (!facet.value) return true;
      const value = row.getAttribute("data-" + facet.name) || "";
      const chosen = facet.selectedOptions[0];
      const controls = chosen && chosen.getAttribute("data-controls");
      return controls === null || facet.name !== "framework" ? value === facet.value
        : (" " + controls + " ").includes(" " + row.getAttribute("data-control") + " ");
    };

    const show = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let matching = 0;
      rows.forEach((row, index) => {
        const fits = facets.every((facet) => admits(facet, row)) && words.every((word) => texts[index].includes(word));
        if (fits) matching++;
        row.hidden = !fits || matching > limit;
      });
      const shown = Math.min(matching, limit);
      status.textContent = matching === rows.length
        ? "Showing " + count(shown) + " of " + count(matching)
        : "Showing " + count(shown) + " of " + count(matching) + " that match, of " + count(rows.length);
      more.hidden = everything.hidden = shown === matching;
      empty.hidden = matching > 0;
      table.hidden = matching === 0;
    };

    const remember = () => {
      const chosen = new URLSearchParams();
      if (search.value) chosen.set("q", search.value);
      facets.forEach((facet) => { if (facet.value) chosen.set(facet.name, facet.value); });
      const text = chosen.toString();
      history.replaceState(null, "", text ? "#findings?" + text : "#findings");
    };

    const recall = () => {
      if (!location.hash.startsWith("#findings?")) return false;
      const chosen = new URLSearchParams(location.hash.slice("#findings?".length));
      search.value = chosen.get("q") || "";
      facets.forEach((facet) => {
        facet.value = chosen.get(facet.name) || "";
        if (facet.selectedIndex < 0) facet.value = "";
      });
      return true;
    };

    const change = () => { limit = pageSize; show(); remember(); };
    let waiting = 0;
    search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(change, 120); });
    form.addEventListener("change", change);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(change, 0));
    more.addEventListener("click", () => {
      const next = rows.filter((row) => !row.hidden).length;
      limit += pageSize;
      show();
      const first = rows.filter((row) => !row.hidden)[next];
      if (first) { first.tabIndex = -1; first.focus({ preventScroll: true }); }
    });
    everything.addEventListener("click", () => { limit = Infinity; show(); });

    const arrive = () => {
      if (!recall()) return;
      limit = pageSize;
      show();
      const heading = find("#findings-heading");
      heading.tabIndex = -1;
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    };
    window.addEventListener("hashchange", arrive);

    form.hidden = false;
    status.parentElement.hidden = false;
    show();
    arrive();
  }

  // Tables: sort by a column, numbers by their value.
  const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;
  all("table.sortable").forEach((sorted) => {
    const body = find("tbody", sorted);
    all("thead th", sorted).forEach((heading) => {
      const at = heading.cellIndex;
      if (!heading.hasAttribute("data-sort")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const numeric = heading.getAttribute("data-sort") === "number";
        const down = heading.ariaSort ? heading.ariaSort === "ascending" : numeric;
        all("thead th", sorted).forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        const value = (row) => row.cells[at].getAttribute("data-value") || row.cells[at].textContent.trim();
        const ordered = Array.from(body.rows).sort((a, b) =>
          numeric ? Number(value(a)) - Number(value(b)) : compare(value(a), value(b)));
        body.append(...(down ? ordered.reverse() : ordered));
      });
    });
  });

  // A link to something folded unfolds it; a print shows what is folded.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1).split("?")[0]));
    const folded = target && target.closest("details");
    if (folded) { folded.open = true; target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", unfold);
  unfold();
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = all("details:not([open])");
    unfolded.forEach((folded) => { folded.open = true; });
  });
  window.addEventListener("afterprint", () => unfolded.forEach((folded) => { folded.open = false; }));
})();
