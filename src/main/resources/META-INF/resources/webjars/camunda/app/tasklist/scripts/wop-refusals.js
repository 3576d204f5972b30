// What was refused before stands in the way of what comes next, and would contradict it.
export function forgetRefusals() {
  document.querySelectorAll('.notifications .alert-danger .close:not(.ng-hide)').forEach(cross => cross.click());
}
