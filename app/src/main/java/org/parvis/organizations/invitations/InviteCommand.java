package org.parvis.organizations.invitations;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Command;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * {@code ./run invite ORGANIZATION EMAIL [ROLE]}: prints the link by which somebody becomes a
 * member of a body. It is how the first member of a real installation enters.
 */
@Component
class InviteCommand implements Command {
    private final Organizations organizations;
    private final Invitations invitations;
    private final Settings settings;
    private final MessageCatalogue messages;
    private final ZoneId zone;

    InviteCommand(
            Organizations organizations,
            Invitations invitations,
            Settings settings,
            MessageCatalogue messages,
            ZoneId zone) {
        this.organizations = organizations;
        this.invitations = invitations;
        this.settings = settings;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "invite";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        if (words.size() < 2) {
            return refused(out, "Say which organisation and which e-mail address.");
        }
        Optional<Organization> body = organizations.byCode(words.get(0));
        if (body.isEmpty() || body.get().retired()) {
            return refused(out, unknown(words.get(0)));
        }
        Optional<Role> role = words.size() > 2 ? Role.of(words.get(2)) : Optional.of(Role.HEAD);
        if (role.isEmpty()) {
            return refused(out, words.get(2) + " is not a role. Roles: " + roles() + ".");
        }
        return switch (EmailAddress.of(words.get(1))) {
            case Outcome.Refused<EmailAddress>(Refusal refusal) ->
                    refused(
                            out,
                            messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
            case Outcome.Ok<EmailAddress>(EmailAddress email) ->
                    invite(body.get(), email, role.get(), out);
        };
    }

    private boolean invite(Organization body, EmailAddress email, Role role, PrintStream out) {
        Invitation.Issued issued = invitations.issue(body.home(), email, role);
        String until =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z")
                        .format(issued.until().atZone(zone));
        out.printf(
                "Invitation of %s to %s, as %s.%n",
                email.written(), body.name().in("en"), role.code());
        for (String lang : List.of("fr", "en")) {
            out.println("  " + settings.publicUrl() + InvitationPages.path(lang, issued.secret()));
        }
        out.printf(
                "Give one of these links to that person alone: it works once, until %s.%n"
                        + "An earlier link for the same address and organisation no longer works.%n",
                until);
        return true;
    }

    private String unknown(String code) {
        List<Organization> all = organizations.all();
        return all.isEmpty()
                ? "This installation has no public body yet: write them in organizations.yaml of"
                        + " its pack, and ./run import PACK."
                : "No public body has the code "
                        + code
                        + ". Codes: "
                        + all.stream()
                                .map(Organization::code)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
    }

    private static boolean refused(PrintStream out, String why) {
        out.println("Nobody was invited. " + why);
        return false;
    }
}
