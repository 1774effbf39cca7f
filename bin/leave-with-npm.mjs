// npm runs us in a shell and passes a stop on to that shell, which dies of it without telling us. So, when npm started us and
// the shell is gone, we stop too: nobody is left with a product that listens and a terminal that does not know it.
if (process.env.npm_lifecycle_event !== undefined) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}
