package org.parvis.opendata.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.inventory.Inventory.Today;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** An entry in words: how it stands, why, whose turn it is and by when. */
@Component
class HeldLines {
    private final HeldReasons reasons;
    private final Organizations organizations;
    private final Today today;

    HeldLines(HeldReasons reasons, Organizations organizations, Today today) {
        this.reasons = reasons;
        this.organizations = organizations;
        this.today = today;
    }

    /**
     * As lists show it.
     *
     * @param href where its body keeps it; nothing for other readers
     * @param dataset where it is published
     * @param reason why it is not published, of the list
     * @param why what the body adds
     * @param mine whether it is the reader's turn
     */
    record Line(
            String title,
            @Nullable String href,
            String about,
            Status state,
            @Nullable Link dataset,
            @Nullable String reason,
            List<String> why,
            String turn,
            boolean mine,
            String meta) {}

    Line shown(Held held, Words w) {
        return line(held, null, false, body(held.home(), w), w);
    }

    /** The same for members of its body. */
    Line kept(Held held, boolean prepares, Words w) {
        String href = DataPaths.teamInventory(w.lang()) + "/" + held.id();
        boolean mine = prepares && held.waits(today.day());
        Said.Why why = held.said().why();
        String meta =
                why != null && why.unnamed()
                        ? w.say("opendata.held.unnamed.here")
                        : w.say("opendata.held.since", w.date(held.since()));
        return line(held, href, mine, meta, w);
    }

    private Line line(Held held, @Nullable String href, boolean mine, String meta, Words w) {
        Said said = held.said();
        String dataset = held.dataset();
        LocalizedText called = held.called();
        return new Line(
                w.typeset(said.title().in(w.lang())),
                href,
                w.typeset(said.about().in(w.lang())),
                state(held, w),
                dataset == null || called == null
                        ? null
                        : Link.to(
                                w.typeset(called.in(w.lang())),
                                DataPaths.dataset(dataset, w.lang())),
                because(held, w),
                why(held, w),
                turn(held, mine, w),
                mine,
                said.high() ? w.say("opendata.held.meta.high", meta) : meta);
    }

    Status state(Held held, Words w) {
        if (held.gone() != null) {
            return Status.of(w.say("opendata.held.state.out"), Tone.NEUTRAL);
        }
        if (held.published()) {
            return Status.of(w.say("opendata.held.state.published"), Tone.GOOD);
        }
        return held.waits(today.day())
                ? Status.of(w.say("opendata.held.state.look"), Tone.WARN)
                : Status.of(w.say("opendata.held.state.not"), Tone.NEUTRAL);
    }

    private @Nullable String because(Held held, Words w) {
        Said.Why why = held.said().why();
        return held.published() || why == null
                ? null
                : w.say("opendata.held.because", reason(why.reason(), w));
    }

    /** Nothing when there is nothing to say why. */
    private List<String> why(Held held, Words w) {
        List<String> why = new ArrayList<>();
        if (held.gone() != null) {
            why.add(held.gone().why());
        }
        Said.Why said = held.said().why();
        if (!held.published() && said != null) {
            String words = said.words().in(w.lang());
            if (!words.isBlank()) {
                why.add(w.typeset(words));
            }
        }
        return why;
    }

    /** Whose turn it is, and by when. */
    String turn(Held held, boolean mine, Words w) {
        LocalDate look = held.look();
        if (held.gone() != null) {
            return w.say("opendata.held.turn.out", w.date(held.gone().on()));
        }
        if (held.published()) {
            return w.say("opendata.held.turn.published");
        }
        String body = body(held.home(), w);
        if (look == null) {
            return w.say(mine ? "opendata.held.turn.yours.why" : "opendata.held.turn.why", body);
        }
        String day = w.date(look);
        if (mine) {
            return w.say("opendata.held.turn.yours", day);
        }
        return held.waits(today.day())
                ? w.say("opendata.held.turn.late", body, day)
                : w.say("opendata.held.turn.next", body, day);
    }

    /** A reason of the list, or how one that is in it no more is called. */
    String reason(String code, Words w) {
        return reasons.find(code)
                .map(one -> w.typeset(one.name().in(w.lang())))
                .orElseGet(() -> w.say("opendata.held.reason.none"));
    }

    String body(Home home, Words w) {
        return organizations
                .byHome(home)
                .map(Organization::name)
                .map(name -> w.typeset(name.in(w.lang())))
                .orElse("");
    }
}
