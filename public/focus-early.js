// Runs before the popup's own script is even parsed: keys typed from here on are not lost. A file of its own, since
// the extension's pages allow no script inside their HTML.
document.getElementById('early')?.focus();
