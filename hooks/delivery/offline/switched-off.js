/* In place of the worker that keeps the guide: takes all that it kept from the reader's device, and itself. */
self.TAKES_ALL_AWAY = true // The worker that keeps the guide looks for this line, and leaves at once.

addEventListener("install", () => skipWaiting())
addEventListener("activate", event => event.waitUntil(leave()))
