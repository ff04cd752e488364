// Filters the list of everything on the search page: a word must occur, or begin one that does; a number must be the same. Without this
// script the list is whole.
(function () {
  'use strict';

  function plain(text) {
    return ' ' + text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim() + ' ';
  }

  var field = document.getElementById('q');
  var status = document.getElementById('found');
  var groups = Array.prototype.map.call(document.querySelectorAll('#everything section'), function (section) {
    return {
      section: section,
      title: plain(section.querySelector('h2').textContent),
      items: Array.prototype.map.call(section.querySelectorAll('li'), function (item) {
        return { item: item, text: plain(item.textContent) };
      })
    };
  });

  function show() {
    var words = plain(field.value).split(' ').filter(Boolean).map(function (word) {
      return ' ' + word + (/^[0-9]+$/.test(word) ? ' ' : '');
    });
    var found = 0;
    groups.forEach(function (group) {
      var here = 0;
      group.items.forEach(function (one) {
        var text = one.text + group.title;
        var fits = words.every(function (word) { return text.indexOf(word) >= 0; });
        one.item.hidden = !fits;
        here += fits ? 1 : 0;
      });
      group.section.hidden = here === 0;
      found += here;
    });
    status.textContent = words.length === 0 ? '' : found === 1 ? '1 found' : found + ' found';
  }

  var asked = new URLSearchParams(window.location.search).get('q');
  if (asked) {
    field.value = asked;
    show();
  }
  field.addEventListener('input', show);
})();
