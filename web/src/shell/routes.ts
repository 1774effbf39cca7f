import type { RouteDefinition } from "@solidjs/router";
import { later } from "../ui/later.ts";
import { NotHere } from "./not-here.tsx";

/**
 * Every address of the site. Screens that need a signed-in person stand in the shell, under the first entry; the others
 * (sign-in, a link in a mail, a live room) stand alone. Each is fetched when somebody first goes there.
 */
export const routes: RouteDefinition[] = [
  { path: "/sign-in", component: later(async () => (await import("../people/sign-in.tsx")).SignIn) },
  { path: "/enter", component: later(async () => (await import("../people/enter.tsx")).Enter) },
  { path: "/stop/:token", component: later(async () => (await import("../people/stop.tsx")).Stop) },
  { path: "/join/:token", component: later(async () => (await import("../launch/join.tsx")).Join) },
  { path: "/live", component: later(async () => (await import("../room/join-room.tsx")).JoinRoom) },
  {
    path: "/live/:word",
    component: later(async () => (await import("../room/door-screen.tsx")).DoorScreen),
  },
  {
    path: "/rooms/:session",
    component: later(async () => (await import("../room/room-screen.tsx")).RoomScreen),
  },
  {
    path: "/rooms/:session/desk",
    component: later(async () => (await import("../room/run/moderator-desk.tsx")).ModeratorDesk),
  },
  {
    path: "/rooms/:session/speak",
    component: later(async () => (await import("../room/run/speaker-screen.tsx")).SpeakerScreen),
  },
  {
    path: "/rooms/:session/stage",
    component: later(async () => (await import("../room/run/stage-screen.tsx")).StageScreen),
  },
  {
    path: "/rooms/:session/after",
    component: later(async () => (await import("../room/after/after-screen.tsx")).AfterScreen),
  },
  {
    path: "/",
    component: later(async () => (await import("../people/signed-in.tsx")).SignedIn),
    children: [
      { path: "/", component: later(async () => (await import("../home/home.tsx")).Home) },
      {
        path: "/cohorts/:cohort",
        component: later(async () => (await import("../cohort/cohort-screen.tsx")).CohortScreen),
      },
      {
        path: "/cohorts/:cohort/answer",
        component: later(async () => (await import("../answer/answer-screen.tsx")).AnswerScreen),
      },
      {
        path: "/entries/:entry",
        component: later(async () => (await import("../feedback/entry-screen.tsx")).EntryScreen),
      },
      {
        path: "/cohorts/:cohort/launch",
        component: later(async () => (await import("../launch/launch-screen.tsx")).LaunchScreen),
      },
      {
        path: "/sessions",
        component: later(async () => (await import("../session/sessions-screen.tsx")).SessionsScreen),
      },
      {
        path: "/sessions/:session",
        component: later(async () => (await import("../session/session-screen.tsx")).SessionScreen),
      },
      { path: "/hosting", component: later(async () => (await import("../launch/hosting.tsx")).Hosting) },
      {
        path: "/hosting/new",
        component: later(async () => (await import("../launch/new-cohort.tsx")).NewCohort),
      },
      {
        path: "/workshops/:id",
        component: later(async () => (await import("../workshop/workshop-screen.tsx")).WorkshopScreen),
      },
      {
        path: "/inbox",
        component: later(async () => (await import("../inbox/inbox-screen.tsx")).InboxScreen),
      },
      {
        path: "/messages",
        component: later(async () => (await import("../messaging/messages-screen.tsx")).MessagesScreen),
      },
      {
        path: "/messages/new",
        component: later(async () => (await import("../messaging/new-message-screen.tsx")).NewMessageScreen),
      },
      {
        path: "/messages/:conversation",
        component: later(
          async () => (await import("../messaging/conversation-screen.tsx")).ConversationScreen,
        ),
      },
      {
        path: "/journal",
        component: later(async () => (await import("../journal/journal-screen.tsx")).JournalScreen),
      },
      {
        path: "/write",
        component: later(async () => (await import("../journal/write-screen.tsx")).WriteScreen),
      },
      {
        path: "/entries/:entry/adapt",
        component: later(async () => (await import("../lineage/adapt-screen.tsx")).AdaptScreen),
      },
      {
        path: "/trying/:entry",
        component: later(async () => (await import("../trying/tell-screen.tsx")).TellScreen),
      },
      {
        path: "/settings",
        component: later(async () => (await import("../people/settings-screen.tsx")).SettingsScreen),
      },
      {
        path: "/people/:person",
        component: later(async () => (await import("../people/person-screen.tsx")).PersonScreen),
      },
      {
        path: "/cohorts/:cohort/people",
        component: later(async () => (await import("../people/directory-screen.tsx")).DirectoryScreen),
      },
      {
        path: "/cohorts/:cohort/shelf",
        component: later(async () => (await import("../shelf/shelf-screen.tsx")).ShelfScreen),
      },
      {
        path: "/cohorts/:cohort/circle",
        component: later(async () => (await import("../circle/circle-screen.tsx")).CircleScreen),
      },
      {
        path: "/cohorts/:cohort/circles",
        component: later(async () => (await import("../circle/circles-screen.tsx")).CirclesScreen),
      },
      {
        path: "/cohorts/:cohort/desk",
        component: later(async () => (await import("../desk/desk-screen.tsx")).DeskScreen),
      },
      {
        path: "/desk",
        component: later(async () => (await import("../safety/house-desk-screen.tsx")).HouseDeskScreen),
      },
      { path: "*", component: NotHere },
    ],
  },
];
