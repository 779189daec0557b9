package org.parvis.identity.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Way;
import org.parvis.identity.passkeys.PasskeyPages;
import org.parvis.identity.providers.Providers;
import org.parvis.identity.second.ApplicationPages;
import org.parvis.identity.web.AccountPaths;
import org.springframework.stereotype.Component;

/** The ways of an account in words, with what can be done about each. */
@Component
class WayWords {
    private final Providers providers;

    WayWords(Providers providers) {
        this.providers = providers;
    }

    List<SummaryRow> rows(List<Way> ways, Words w) {
        return ways.stream().map(way -> row(way, w)).toList();
    }

    /** What is not there yet, each with where it is added. */
    List<Link> more(List<Way> ways, Words w) {
        List<Link> more = new ArrayList<>();
        for (WayKind kind : addable(ways)) {
            more.add(Link.to(w.say("identity.add." + kind.code()), addition(kind, w)));
        }
        more.addFirst(Link.to(w.say("identity.add.passkey"), PasskeyPages.path(w.lang())));
        more.add(Link.to(w.say("identity.join.link"), JoinPages.path(w.lang())));
        more.addAll(providers.links("identity.add.external", AccountPaths.security(w.lang()), w));
        return more;
    }

    /** Ways that can be added by hand, in the order in which they are proposed. */
    private static List<WayKind> addable(List<Way> all) {
        return Arrays.stream(new WayKind[] {WayKind.PASSWORD, WayKind.EMAIL, WayKind.TOTP})
                .filter(kind -> all.stream().noneMatch(way -> way.kind() == kind))
                .toList();
    }

    /** Whether that way opens its account today. */
    boolean opens(Way way) {
        return way.kind().opening()
                && (way.kind() != WayKind.EXTERNAL
                        || (way.label() != null && providers.find(way.label()).isPresent()));
    }

    String name(Way way, Words w) {
        String kind = w.say("identity.way." + way.kind().code());
        String label =
                way.kind() == WayKind.EXTERNAL ? providers.name(way.label(), w) : way.label();
        return label == null ? kind : w.say("identity.way.named", kind, label);
    }

    String removal(UUID id, Words w) {
        return AccountPaths.security(w.lang()) + (fr(w) ? "/supprimer/" : "/remove/") + id;
    }

    private SummaryRow row(Way way, Words w) {
        String name = name(way, w);
        List<Link> actions = new ArrayList<>();
        String change = change(way.kind(), w);
        if (!change.isEmpty()) {
            actions.add(
                    Link.to(w.say("identity.way.change." + way.kind().code()), change).about(name));
        }
        actions.add(Link.to(w.say("identity.way.remove"), removal(way.id(), w)).about(name));
        return SummaryRow.of(name, state(way, w)).with(actions.toArray(Link[]::new));
    }

    private static String state(Way way, Words w) {
        String level = w.say("identity.level." + way.level());
        if (way.kind() == WayKind.RECOVERY) {
            return w.say("identity.way.left", level, way.left());
        }
        return way.usedAt() == null
                ? w.say("identity.way.added", level, w.dateTime(way.addedAt()))
                : w.say("identity.way.used", level, w.dateTime(way.usedAt()));
    }

    private static String change(WayKind kind, Words w) {
        return switch (kind) {
            case PASSWORD -> fr(w) ? "/fr/mot-de-passe" : "/en/password";
            case RECOVERY -> ApplicationPages.codesPath(w.lang());
            case EMAIL, TOTP, PASSKEY, EXTERNAL, COUNTER, DEMONSTRATION -> "";
        };
    }

    private static String addition(WayKind kind, Words w) {
        return switch (kind) {
            case PASSWORD -> fr(w) ? "/fr/mot-de-passe" : "/en/password";
            case TOTP -> ApplicationPages.path(w.lang());
            case EMAIL, RECOVERY, PASSKEY, EXTERNAL, COUNTER, DEMONSTRATION ->
                    AccountPaths.security(w.lang()) + (fr(w) ? "/courriel" : "/email");
        };
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
