package org.parvis.cases.person;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of a draft when a page sends it: what that page changed is kept, unless another page
 * changed the same words since, each in its own way. Then nothing is written over, and both are
 * shown.
 *
 * @param kept what is kept from now on
 * @param shown what the page shows next: the words that were typed, and newer ones where it had
 *     typed none
 * @param elsewhere what stands in the draft and was changed elsewhere, by field, where both changed
 * @param moved whether anything was changed elsewhere that whoever typed did not have before them
 */
record ContestKeeping(
        ContestWords kept, ContestWords shown, Map<String, String> elsewhere, boolean moved) {
    static final int LONGEST = 10_000;

    /** A draft as it stands. */
    static ContestKeeping of(ContestWords stored) {
        return new ContestKeeping(stored, stored, Map.of(), false);
    }

    /**
     * What is kept.
     *
     * @param seen what the page was drawn from, as it says itself
     */
    static ContestKeeping of(ContestWords stored, ContestWords typed, String seen) {
        Map<String, String> drawn = drawn(seen);
        Map<String, String> kept = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        Map<String, String> elsewhere = new LinkedHashMap<>();
        boolean moved = false;
        for (Map.Entry<String, String> entry : typed.texts().entrySet()) {
            String field = entry.getKey();
            String text = entry.getValue();
            String there = stored.texts().getOrDefault(field, "");
            String now = ContestWords.digest(there);
            String was = drawn.getOrDefault(field, now);
            String mine = ContestWords.digest(text);
            boolean untouched = was.equals(mine);
            boolean newer = !was.equals(now) && !mine.equals(now);
            moved |= newer;
            if (newer && !untouched) {
                elsewhere.put(field, there);
            }
            boolean mineStays = !untouched && !newer && text.length() <= LONGEST;
            kept.put(field, mineStays ? text : there);
            shown.put(field, untouched ? there : text);
        }
        return new ContestKeeping(ContestWords.of(kept), ContestWords.of(shown), elsewhere, moved);
    }

    private static Map<String, String> drawn(String seen) {
        Map<String, String> drawn = new HashMap<>();
        for (String pair : seen.split(" ", -1)) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                drawn.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return drawn;
    }
}
