// A file that is too large is told of before it is sent: over a slow line that saves an hour.
document.querySelectorAll('form.upload').forEach(form => {
  const field = form.querySelector('input[type=file]');
  const error = document.getElementById('file-error');
  field.addEventListener('change', () => {
    const largest = Number(form.dataset.largest) * 1024 * 1024;
    const tooLarge = [...field.files].some(file => file.size > largest);
    field.setCustomValidity(tooLarge && error ? error.dataset.tooLarge : '');
    field.reportValidity();
  });
});
