(function () {
  var bar = document.querySelector('.filter');
  var findings = document.querySelectorAll('.finding');
  if (bar && findings.length > 1) {
    bar.hidden = false;
    bar.querySelectorAll('button').forEach(function (button) {
      var show = button.dataset.show;
      var count = show === 'all' ? findings.length : document.querySelectorAll('.finding.' + show).length;
      var label = document.createElement('b');
      label.textContent = count;
      button.appendChild(label);
      button.disabled = count === 0;
      button.addEventListener('click', function () {
        document.body.dataset.show = show;
        bar.querySelectorAll('button').forEach(function (other) {
          other.setAttribute('aria-pressed', String(other === button));
        });
      });
    });
  }
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details:not(.shot)').forEach(function (details) { details.open = true; });
  });
})();
