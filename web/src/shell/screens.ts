/**
 * Where every screen of the site is, by its address. It names them and brings none of them, so that the first thing a page
 * runs can send for the one it needs.
 */

/** What stands alone: sign-in, a link in a mail, a live room. */
export const OUTSIDE = {
  "/sign-in": async () => (await import("../people/sign-in.tsx")).SignIn,
  "/enter": async () => (await import("../people/enter.tsx")).Enter,
  "/stop/:token": async () => (await import("../people/stop.tsx")).Stop,
  "/join/:token": async () => (await import("../launch/join.tsx")).Join,
  "/live": async () => (await import("../room/join-room.tsx")).JoinRoom,
  "/live/:word": async () => (await import("../room/door-screen.tsx")).DoorScreen,
  "/rooms/:session": async () => (await import("../room/room-screen.tsx")).RoomScreen,
  "/rooms/:session/desk": async () => (await import("../room/run/moderator-desk.tsx")).ModeratorDesk,
  "/rooms/:session/speak": async () => (await import("../room/run/speaker-screen.tsx")).SpeakerScreen,
  "/rooms/:session/stage": async () => (await import("../room/run/stage-screen.tsx")).StageScreen,
  "/rooms/:session/after": async () => (await import("../room/after/after-screen.tsx")).AfterScreen,
};

/** What surrounds the screens of who is signed in. */
export const SHELL = async () => (await import("../people/signed-in.tsx")).SignedIn;

/** The screens in it. */
export const INSIDE = {
  "/": async () => (await import("../home/home.tsx")).Home,
  "/cohorts/:cohort": async () => (await import("../cohort/cohort-screen.tsx")).CohortScreen,
  "/cohorts/:cohort/answer": async () => (await import("../answer/answer-screen.tsx")).AnswerScreen,
  "/entries/:entry": async () => (await import("../feedback/entry-screen.tsx")).EntryScreen,
  "/cohorts/:cohort/launch": async () => (await import("../launch/launch-screen.tsx")).LaunchScreen,
  "/sessions": async () => (await import("../session/sessions-screen.tsx")).SessionsScreen,
  "/sessions/:session": async () => (await import("../session/session-screen.tsx")).SessionScreen,
  "/hosting": async () => (await import("../launch/hosting.tsx")).Hosting,
  "/hosting/new": async () => (await import("../launch/new-cohort.tsx")).NewCohort,
  "/workshops/:id": async () => (await import("../workshop/workshop-screen.tsx")).WorkshopScreen,
  "/inbox": async () => (await import("../inbox/inbox-screen.tsx")).InboxScreen,
  "/messages": async () => (await import("../messaging/messages-screen.tsx")).MessagesScreen,
  "/messages/new": async () => (await import("../messaging/new-message-screen.tsx")).NewMessageScreen,
  "/messages/:conversation": async () =>
    (await import("../messaging/conversation-screen.tsx")).ConversationScreen,
  "/journal": async () => (await import("../journal/journal-screen.tsx")).JournalScreen,
  "/write": async () => (await import("../journal/write-screen.tsx")).WriteScreen,
  "/entries/:entry/adapt": async () => (await import("../lineage/adapt-screen.tsx")).AdaptScreen,
  "/trying/:entry": async () => (await import("../trying/tell-screen.tsx")).TellScreen,
  "/settings": async () => (await import("../people/settings-screen.tsx")).SettingsScreen,
  "/people/:person": async () => (await import("../people/person-screen.tsx")).PersonScreen,
  "/cohorts/:cohort/people": async () => (await import("../people/directory-screen.tsx")).DirectoryScreen,
  "/cohorts/:cohort/shelf": async () => (await import("../shelf/shelf-screen.tsx")).ShelfScreen,
  "/cohorts/:cohort/circle": async () => (await import("../circle/circle-screen.tsx")).CircleScreen,
  "/cohorts/:cohort/circles": async () => (await import("../circle/circles-screen.tsx")).CirclesScreen,
  "/cohorts/:cohort/desk": async () => (await import("../desk/desk-screen.tsx")).DeskScreen,
  "/desk": async () => (await import("../safety/house-desk-screen.tsx")).HouseDeskScreen,
};
