package org.parvis.disputes.after;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.PackThing;
import org.parvis.platform.YamlFile;

/**
 * A sheet that prepares a claim before a tribunal: what it is called, and which provisions whoever
 * files has to know of. It is data of the content pack, and never the form of the tribunal itself.
 *
 * @param services whose disputes may go there
 * @param check where somebody verifies what is to be confirmed, after "verify"
 */
record CourtForm(
        int version,
        List<String> services,
        LocalizedText title,
        LocalizedText check,
        List<Provision> provisions) {
    private static final int MOST_DOLLARS = 1_000_000;

    CourtForm {
        services = List.copyOf(services);
        provisions = List.copyOf(provisions);
    }

    /**
     * A provision, and the question that it answers.
     *
     * @param says what it says; never printed while it is to be confirmed
     * @param cents a sum that it sets; none where it sets none
     * @param read the day on which somebody read it at its source; none while it is to be confirmed
     */
    record Provision(
            LocalizedText asks,
            Citation citation,
            LocalizedText says,
            URI source,
            @Nullable Long cents,
            @Nullable LocalDate read) {}

    static CourtForm read(YamlFile from) {
        from.only(Set.of("form", "version", "services", "title", "check", "provisions"));
        List<Provision> provisions = new ArrayList<>();
        for (YamlFile node : from.maps("provisions")) {
            provisions.add(provision(node));
        }
        if (provisions.isEmpty()) {
            throw from.refuse("platform.file.missing", "provisions");
        }
        return new CourtForm(
                from.as("version", text -> within(text, 10_000)),
                from.namingAll(PackThing.SERVICE, "services"),
                from.words("title"),
                from.words("check"),
                provisions);
    }

    private static Provision provision(YamlFile node) {
        node.only(Set.of("asks", "citation", "says", "source", "dollars", "read"));
        String written = node.text("citation");
        Citation citation =
                Citation.parse(written)
                        .orElseThrow(() -> node.refuse("disputes.explorer.file.citation", written));
        LocalDate read = node.has("read") ? node.as("read", LocalDate::parse) : null;
        if (citation.toConfirm() == (read != null)) {
            throw node.refuse(
                    read == null
                            ? "disputes.explorer.file.unread"
                            : "disputes.explorer.file.readOrNot",
                    written);
        }
        return new Provision(
                node.words("asks"),
                citation,
                node.words("says"),
                node.link("source"),
                node.has("dollars")
                        ? node.as("dollars", text -> 100L * within(text, MOST_DOLLARS))
                        : null,
                read);
    }

    private static int within(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("Out of range");
        }
        return number;
    }
}
