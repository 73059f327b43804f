import { useEffect, useRef, type RefObject } from "react";
import { useLocation } from "react-router";

/** For what an address with this hash leads to: it takes the focus once it is there, unless the person has moved on. */
export function useArrival<Place extends HTMLElement>(hash: string): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const { hash: wanted, key } = useLocation();
  useEffect(() => {
    const held = document.activeElement;
    if (wanted === hash && (held === document.body || held?.tagName === "H1")) place.current?.focus();
  }, [wanted, hash, key]);
  return place;
}
