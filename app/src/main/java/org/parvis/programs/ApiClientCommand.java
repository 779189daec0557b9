package org.parvis.programs;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.identity.PersonName;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Command;
import org.springframework.stereotype.Component;

/**
 * {@code ./run api-client add NAME SCOPE...}, {@code list}, {@code revoke CLIENT}: the programs of
 * others that may obtain tokens. The secret is shown once. One is added by this command only as
 * long as there are no two who could let it in by the page.
 */
@Component
class ApiClientCommand implements Command {
    private static final Pattern SCOPE =
            Pattern.compile("[a-z][a-z-]{0,39}(:[a-z0-9][a-z0-9-]{0,79})?");

    private final ApiClients clients;
    private final ProgramApprovers approvers;

    ApiClientCommand(ApiClients clients, ProgramApprovers approvers) {
        this.clients = clients;
        this.approvers = approvers;
    }

    @Override
    public String name() {
        return "api-client";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "add" -> add(words.subList(1, words.size()), out);
            case "list" -> list(out);
            case "revoke" -> revoke(words.subList(1, words.size()), out);
            default -> refused(out, "Say add NAME SCOPE..., list, or revoke CLIENT.");
        };
    }

    private boolean add(List<String> words, PrintStream out) {
        if (words.size() < 2) {
            return refused(
                    out,
                    "Say a name and at least one scope: drafts, drafts:SERVICE, data or"
                            + " data:BODY.");
        }
        Set<String> scopes = new LinkedHashSet<>(words.subList(1, words.size()));
        for (String scope : scopes) {
            if (!SCOPE.matcher(scope).matches()) {
                return refused(
                        out,
                        "This is no scope: "
                                + scope
                                + ". Write drafts, drafts:SERVICE, data or data:BODY.");
            }
        }
        if (!(PersonName.of(words.getFirst()) instanceof Outcome.Ok<String>(String name))) {
            return refused(out, "The name holds signs that no name has, or is too long.");
        }
        if (approvers.areTwo()) {
            return refused(
                    out,
                    "Programs are let in by two stewards here: one proposes it at"
                            + " /en/team/programs, another approves.");
        }
        ApiClients.Made made = clients.add(name, scopes);
        out.printf("%s may obtain tokens for: %s.%n", name, String.join(" ", scopes));
        out.printf("  client_id      %s%n  client_secret  %s%n", made.client(), made.secret());
        out.println("The secret is shown this once: hand it over in a safe way.");
        return true;
    }

    private boolean list(PrintStream out) {
        List<ApiClient> all = clients.all();
        if (all.isEmpty()) {
            out.println("No program may obtain tokens.");
        }
        for (ApiClient one : all) {
            out.printf(
                    "%s  %s  %s  %s%n",
                    one.client(),
                    one.name(),
                    String.join(" ", one.scopes()),
                    one.revokedAt() == null
                            ? "since " + one.createdAt()
                            : "revoked " + one.revokedAt());
        }
        return true;
    }

    private boolean revoke(List<String> words, PrintStream out) {
        if (words.size() != 1 || !clients.revoke(words.getFirst())) {
            return refused(out, "Say the client_id of one that is not revoked yet: see list.");
        }
        out.println("Revoked: it obtains no token any more, and those it held are refused.");
        return true;
    }

    private static boolean refused(PrintStream out, String why) {
        out.println("Nothing was changed. " + why);
        return false;
    }
}
