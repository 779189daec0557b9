package org.parvis.correspondence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Organizations;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/**
 * How long each body waits for a notice to be read, and how it writes to many: data of the pack
 * ({@code correspondence.yaml}), with what is usual where it says nothing.
 */
@Component
public class NoticeRules {
    static final String NAME = "correspondence.yaml";
    private static final int LONGEST_DAYS = 60;
    private static final int MOST_A_MINUTE = 10_000;

    /**
     * The rules of a body.
     *
     * @param remindDays days after which an unread notice is said again
     * @param unreadDays days after which an unread notice goes by paper
     * @param twoAbove number of files above which a mailing needs a second person
     * @param perMinute files that a mailing writes to in a minute, at most
     */
    public record Rules(int remindDays, int unreadDays, int twoAbove, int perMinute) {
        static final Rules USUAL = new Rules(4, 10, 50, 120);
    }

    private final Held<Read> read;
    private final Organizations organizations;

    NoticeRules(ContentPack pack, Organizations organizations) {
        this.read =
                pack.held(
                        () ->
                                pack.text(NAME)
                                        .map(NoticeRules::read)
                                        .orElse(Outcome.ok(Read.NOTHING)),
                        Read.NOTHING);
        this.organizations = organizations;
    }

    /** What the file says. */
    record Read(Rules usual, Map<String, Rules> byBody) {
        static final Read NOTHING = new Read(Rules.USUAL, Map.of());
    }

    public Rules of(Home home) {
        return organizations
                .byHome(home)
                .map(body -> read.get().byBody().get(body.code()))
                .orElse(usual());
    }

    /** The rules of bodies that have none of their own. */
    public Rules usual() {
        return read.get().usual();
    }

    /** The bodies that have rules of their own. */
    public Map<Home, Rules> own() {
        Map<Home, Rules> own = new HashMap<>();
        read.get()
                .byBody()
                .forEach(
                        (code, rules) ->
                                organizations
                                        .byCode(code)
                                        .ifPresent(body -> own.put(body.home(), rules)));
        return own;
    }

    static Outcome<Read> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("usual", "bodies"));
            Rules usual = file.has("usual") ? rules(file.map("usual"), Rules.USUAL) : Rules.USUAL;
            Map<String, Rules> bodies = new HashMap<>();
            for (YamlFile body : file.maps("bodies")) {
                bodies.put(body.naming(PackThing.BODY, "code"), rules(body, usual));
            }
            return Outcome.ok(new Read(usual, Map.copyOf(bodies)));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Rules rules(YamlFile from, Rules usual) {
        from.only(Set.of("code", "remind-days", "unread-days", "two-above", "per-minute"));
        Rules rules =
                new Rules(
                        number(from, "remind-days", usual.remindDays(), LONGEST_DAYS),
                        number(from, "unread-days", usual.unreadDays(), LONGEST_DAYS),
                        number(from, "two-above", usual.twoAbove(), Integer.MAX_VALUE),
                        number(from, "per-minute", usual.perMinute(), MOST_A_MINUTE));
        if (rules.remindDays() >= rules.unreadDays()) {
            throw from.refuse("correspondence.rules.order", "remind-days");
        }
        return rules;
    }

    private static int number(YamlFile from, String key, int usual, int most) {
        String text = from.maybe(key).orElse("" + usual);
        if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > most) {
            throw from.refuse("correspondence.rules.number", key);
        }
        return Integer.parseInt(text);
    }
}
