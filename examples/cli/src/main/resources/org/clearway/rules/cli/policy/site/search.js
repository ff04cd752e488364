// Filters the list of everything on the search page: every word must occur. Without this script the list is whole.
(function () {
  'use strict';
  var field = document.getElementById('q');
  var status = document.getElementById('found');
  var groups = Array.prototype.map.call(document.querySelectorAll('#everything section'), function (section) {
    return {
      section: section,
      title: section.querySelector('h2').textContent.toLowerCase(),
      items: Array.prototype.map.call(section.querySelectorAll('li'), function (item) {
        return { item: item, text: item.textContent.toLowerCase() };
      })
    };
  });

  function show() {
    var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    var found = 0;
    groups.forEach(function (group) {
      var here = 0;
      group.items.forEach(function (one) {
        var text = one.text + ' ' + group.title;
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
