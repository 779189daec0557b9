package org.parvis.participation.opinions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Stance;
import org.parvis.participation.map.Lens.Point;

/**
 * Where whoever has a receipt stands on a map: found from their answers alone, each time anew. No
 * row says which mark somebody is in.
 *
 * @param said in a sentence
 * @param at none while they answered too little for a place
 * @param more whether they left statements unanswered
 */
record You(String said, @Nullable Point at, boolean more) {
    /** Whoever has no receipt open here, or said nothing yet. */
    static You nobody(Words w) {
        return new You(w.say("participation.opinions.you.none"), null, true);
    }

    static You of(DrawnMap map, Map<String, Stance> said, Words w) {
        Map<String, Integer> answers = new HashMap<>();
        map.statements()
                .forEach(
                        one -> {
                            Stance stance = said.get(one.id());
                            if (stance != null) {
                                answers.put(one.id(), number(stance));
                            }
                        });
        int missing = map.enough() - answers.size();
        if (missing > 0) {
            return new You(w.say("participation.opinions.you.more", missing), null, true);
        }
        Point at = map.lens().at(answers);
        List<Integer> nearest = map.nearest(at);
        int own = nearest.getFirst();
        return new You(
                nearest.size() == 1
                        ? w.say("participation.opinions.you.one")
                        : w.say(
                                "participation.opinions.you.in",
                                Bars.letter(own),
                                Bars.letter(nearest.get(1)),
                                map.alike(answers, own),
                                answers.size()),
                at,
                answers.size() < map.statements().size());
    }

    private static int number(Stance stance) {
        return switch (stance) {
            case AGREE -> 1;
            case AGAINST -> -1;
            case PASS -> 0;
        };
    }
}
