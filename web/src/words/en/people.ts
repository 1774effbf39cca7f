/** Words about coming in and about people. */
export const people = {
  week: (n: number) => `week ${n}`,
  states: { draft: "draft", lobby: "lobby", running: "running", tail: "after", closed: "archive" },
  hosting: "Hosting",
  signIn: {
    title: "Good to see you",
    lead: "Outloud sends a code to your mail address. There is no password to remember.",
    email: "Mail address",
    sendCode: "Send me a code",
    passkey: "Use a passkey",
    mailed: (email: string) => `If ${email} is known here, a code is on its way. It is good for ten minutes.`,
    code: "Code",
    codeHint: "Six digits, from the mail",
    enter: "Come in",
    otherAddress: "Another address",
    notIn: "You are not in yet",
    outbox: "This machine keeps its mails in the outbox: read yours there",
  },
  enter: {
    invited: "You are invited",
    invitedLead: "One press and you are in. Reading along is fine; so are two lines.",
    join: "Join",
    back: "Welcome",
    backLead: "One press and you are in.",
    enter: "Come in",
    byMail: "Sign in with your mail address",
  },
  stop: {
    title: "Fewer mails",
    lead: "Stop mails of this kind. What is said to you still waits in your inbox here.",
    stop: "Stop these mails",
    stopped: {
      digest: "No more daily mails. You can start them again in your settings.",
      beats: "No more mails when a week opens or dates move. You can start them again in your settings.",
    },
    settings: "Settings",
  },
};
