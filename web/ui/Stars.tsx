import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./Stars.css";

const STAR = "M8 1.75l1.93 3.91 4.32.63-3.13 3.04.74 4.3L8 11.6l-3.86 2.03.74-4.3L1.75 6.29l4.32-.63z";

/** Won and not yet won differ by shape; « 2 étoiles sur 3 » is what is heard. */
export function Stars({ acquired, total }: { acquired: number; total: number }): ReactNode {
  return (
    <>
      <span className="stars" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <svg key={index} viewBox="0 0 16 16" focusable="false">
            <path d={STAR} className={index < acquired ? "star-won" : undefined} />
          </svg>
        ))}
      </span>
      <VisuallyHidden>
        <Text id="stars.of" values={{ acquired, total }} />
      </VisuallyHidden>
    </>
  );
}
