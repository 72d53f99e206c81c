// @ts-nocheck
/*! MiniSearch, https://github.com/lucaong/minisearch (npm minisearch), MIT.

Copyright 2022 Luca Ongaro

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
*/
import MiniSearch from "minisearch";

// The search of the copy that opens from a disk: MiniSearch over search-index.js, which answers as Pagefind does.
(function () {
  "use strict";
  var WEIGHTS = { title: 6, also: 4, heading: 3, text: 1 };
  var REST = 0.1; // what other fitting sections add to a page's best one
  var BEFORE = 9, AFTER = 12; // words of an excerpt around the first one found
  var CHUNK = 100; // sections put into the index at once: a reader may type meanwhile
  var TAIL = 4; // letters that forms of one word may differ by at their ends

  function fold(text) { return text.toLowerCase().replace(/ё/g, "е"); }
  function tokens(text) { return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean); }

  // "stem form form|stem form" → a map from each form to its stem, and all forms in order.
  function vocabulary(table) {
    var stems = new Map();
    table.split("|").forEach(function (line) {
      var words = line.split(" ");
      words.forEach(function (word) { if (!stems.has(word)) stems.set(word, words[0]); });
    });
    return { stems: stems, words: Array.from(stems.keys()).sort() };
  }

  function shared(one, other) {
    var length = 0;
    while (length < one.length && one[length] === other[length]) length++;
    return length;
  }

  // A form that the guide never uses: the stem of the word that begins most alike.
  function nearest(word, words) {
    var low = 0, high = words.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1; else high = middle;
    }
    return words.slice(Math.max(0, low - 1), low + 1).map(function (other) {
      return { word: other, length: shared(word, other) };
    }).filter(function (near) {
      return near.length > 3 && word.length - near.length <= TAIL && near.word.length - near.length <= TAIL;
    }).sort(function (a, b) { return b.length - a.length; })[0];
  }

  function stemmer(table) {
    var known = vocabulary(table);
    return function (word) {
      word = fold(word);
      if (known.stems.has(word)) return known.stems.get(word);
      var near = nearest(word, known.words);
      return near ? known.stems.get(near.word) : word;
    };
  }

  function escape(text) { return text.replace(/&/g, "&amp;").replace(/</g, "&lt;"); }

  // The words around the first one found; <mark> holds those that were asked for.
  function excerpt(text, found, stem) {
    var pieces = text.split(/([^\p{L}\p{N}]+)/u); // words at even places
    function hit(at) { return at % 2 === 0 && pieces[at] && found.has(stem(pieces[at])); }
    var first = Math.max(0, pieces.findIndex(function (_, at) { return hit(at); }));
    var from = Math.max(0, first - 2 * BEFORE), to = first + 2 * AFTER + 1;
    var shown = pieces.slice(from, to).map(function (piece, at) {
      return hit(from + at) ? "<mark>" + escape(piece) + "</mark>" : escape(piece);
    });
    return (from > 0 ? "… " : "") + shown.join("") + (to < pieces.length ? " …" : "");
  }

  function create(index, base) {
    var stem = stemmer(index.words), sections = [];
    index.pages.forEach(function (page, at) {
      page[4].forEach(function (section, place) {
        sections.push({ id: sections.length, page: at, section: section, title: place ? "" : page[1], also: place ? "" : page[3], heading: place ? section[1] : "", text: section[2] });
      });
    });
    var mini = new MiniSearch({ fields: Object.keys(WEIGHTS), tokenize: tokens, processTerm: stem });

    // One result a page: its sections together must hold every word.
    function pages(hits, wanted) {
      var found = new Map();
      hits.forEach(function (hit) {
        var section = sections[hit.id], own = found.get(section.page);
        if (!own) found.set(section.page, own = { id: section.page, score: 0, words: new Set(), terms: new Set(), hits: [] });
        own.score += hit.score * (own.hits.length ? REST : 1);
        hit.queryTerms.forEach(function (word) { own.words.add(word); });
        hit.terms.forEach(function (term) { own.terms.add(term); });
        own.hits.push(section);
      });
      return Array.from(found.values()).filter(function (own) { return own.words.size >= wanted; });
    }
    function data(own) {
      var page = index.pages[own.id], url = base + page[0];
      var best = own.hits.find(function (section) { return tokens(section.text).some(function (word) { return own.terms.has(stem(word)); }); }) || own.hits[0];
      return {
        url: url,
        meta: { title: page[1] },
        excerpt: excerpt(best.text, own.terms, stem),
        sub_results: own.hits.filter(function (section) { return section.section[0]; }).map(function (section) {
          return { url: url + "#" + section.section[0], title: section.section[1] };
        }),
      };
    }

    var engine = {
      search: function (query, options) {
        var kind = options.filters.kind;
        var wanted = new Set(tokens(query).map(stem)).size;
        var hits = mini.search(query, {
          boost: WEIGHTS,
          prefix: function (term) { return term.length > 3; },
          filter: function (hit) { return !kind || index.pages[sections[hit.id].page][2] === kind; },
        });
        var found = pages(hits, wanted).sort(function (a, b) { return b.score - a.score; });
        return Promise.resolve({ results: found.map(function (own) {
          return { id: own.id, score: own.score, data: function () { return Promise.resolve(data(own)); } };
        }) });
      },
    };
    return mini.addAllAsync(sections, { chunkSize: CHUNK }).then(function () { return engine; });
  }

  // What the search component asks for: an engine, and the words close in meaning.
  var guide = (globalThis.guide = globalThis.guide || {});
  guide.searchFromDisk = function (base) {
    var index = globalThis.guideIndex;
    return create(index, base).then(function (engine) { return [engine, { forms: {}, synonyms: index.synonyms }]; });
  };
})();
