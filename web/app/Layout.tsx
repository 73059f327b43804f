import { Suspense, type ReactNode } from "react";
import { Outlet } from "react-router";
import { Announcer } from "../ui/Announcer.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Brand } from "./Brand.tsx";
import { ContentErrorBoundary } from "./ContentErrorBoundary.tsx";
import { MainMenu } from "./MainMenu.tsx";
import { Origin } from "./Origin.tsx";
import { PastYearNote } from "./PastYearNote.tsx";
import { PrintHead } from "./PrintHead.tsx";
import { Session } from "./Session.tsx";
import { Text, useText } from "./Text.tsx";
import { TopBar } from "./TopBar.tsx";
import "./Layout.css";

/** The frame of every screen, for somebody signed in. */
export function Layout(): ReactNode {
  return (
    <Suspense
      fallback={
        <main>
          <Skeleton screen />
        </main>
      }
    >
      <Session>
        <Announcer>
          <Origin>
            <Frame />
          </Origin>
        </Announcer>
      </Session>
    </Suspense>
  );
}

function Frame(): ReactNode {
  const text = useText();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        <Text id="skip" />
      </a>
      <nav className="side" aria-label={text("menu.label")}>
        <Brand />
        <MainMenu />
      </nav>
      <div className="shell-content">
        <TopBar />
        <main id="main" tabIndex={-1}>
          <PrintHead />
          <PastYearNote />
          <ContentErrorBoundary>
            <Suspense fallback={<Skeleton screen />}>
              <Outlet />
            </Suspense>
          </ContentErrorBoundary>
        </main>
      </div>
    </div>
  );
}
