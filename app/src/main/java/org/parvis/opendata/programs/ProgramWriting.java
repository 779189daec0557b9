package org.parvis.opendata.programs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.opendata.Version;
import org.parvis.opendata.release.Prepared;
import org.parvis.opendata.release.ProgramDrafts;
import org.parvis.opendata.release.ProgramDrafts.Writer;
import org.springframework.stereotype.Component;

/**
 * The actions that write, for programs with a token for which a member of the body answers. They
 * make and change drafts; what is public is signed by a person, and so is what goes.
 */
@Component
class ProgramWriting {
    private static final Set<String> WRITE =
            Set.of(
                    "package_create",
                    "package_update",
                    "package_patch",
                    "resource_create",
                    "resource_update",
                    "resource_patch");

    /** What a program may never do here, by what it begins or ends with. */
    private static final String NEVER =
            "(.+_(delete|purge|create|update|patch|revise|reorder|upsert|invite|chown))"
                    + "|bulk_update_.+|(follow|unfollow)_.+";

    private static final String ADDRESS = "[a-z0-9][a-z0-9-]{1,59}";

    private final ProgramDrafts drafts;
    private final ProgramRights rights;
    private final DraftPlaces places;
    private final ResourceWriting resources;
    private final DraftWords draftWords;
    private final Lists lists;

    ProgramWriting(
            ProgramDrafts drafts,
            ProgramRights rights,
            DraftPlaces places,
            ResourceWriting resources,
            DraftWords draftWords,
            Lists lists) {
        this.drafts = drafts;
        this.rights = rights;
        this.places = places;
        this.resources = resources;
        this.draftWords = draftWords;
        this.lists = lists;
    }

    /** Whether that changes something, so that it comes by POST alone. */
    static boolean writes(String action) {
        return WRITE.contains(action) || action.matches(NEVER);
    }

    /** What it answers. */
    Object run(String action, ProgramWish wish) throws IOException {
        List<Writer> writers = rights.writers(wish.caller());
        return switch (action) {
            case "package_create" -> create(writers, wish);
            case "package_update" -> update(writers, wish, false);
            case "package_patch" -> update(writers, wish, true);
            case "resource_create" -> resources.create(writers, wish);
            case "resource_update", "resource_patch" -> resources.update(writers, wish);
            default ->
                    throw CkanError.denied(
                            "a program prepares datasets; what is published or withdrawn is signed"
                                    + " by a person");
        };
    }

    private Object create(List<Writer> writers, ProgramWish wish) {
        Asks asks = wish.asks();
        Writer writer = rights.ofBody(writers, asks.text("owner_org", ""));
        String name = asks.needed("name");
        if (!name.matches(ADDRESS)) {
            throw CkanError.invalid("name", "Must be 2 to 60 small letters, digits and hyphens");
        }
        onlyTables(asks, List.of());
        PackageFields fields = new PackageFields(asks);
        SettledFields.check(asks, List.of(draftWords.begun(name, writer.owner().home())), fields);
        Prepared.Said said = PackageForm.read(asks, fields, Description.NONE, lists);
        return draftWords.dataset(wish.done(drafts.claim(writer, name, said)));
    }

    /** Tables are brought by themselves. */
    private static void onlyTables(Asks asks, List<?> known) {
        Object sent = asks.nested("resources");
        List<?> ids =
                sent instanceof List<?> several
                        ? several.stream()
                                .map(one -> one instanceof Map<?, ?> map ? map.get("id") : one)
                                .map(String::valueOf)
                                .toList()
                        : List.of();
        if (sent != null && !"".equals(sent) && !known.containsAll(ids)) {
            throw CkanError.invalid("resources", "Send each file by resource_create");
        }
    }

    private Object update(List<Writer> writers, ProgramWish wish, boolean part) {
        Asks asks = wish.asks();
        String id = asks.text("id", asks.text("name", ""));
        DraftPlaces.Place place = places.of(writers, id.isEmpty() ? asks.needed("id") : id);
        Prepared draft = place.draft();
        same(asks, "name", draft.name());
        same(asks, "owner_org", draft.home().toString());
        onlyTables(asks, List.of(Version.resource(draft.id()).toString()));
        Map<String, Object> values = new LinkedHashMap<>();
        if (part) {
            draftWords
                    .dataset(draft)
                    .forEach((name, value) -> values.put(name, value == null ? "" : value));
        }
        values.putAll(asks.values());
        if (part && asks.has("author_email") && !asks.has("maintainer_email")) {
            values.put("maintainer_email", asks.text("author_email", ""));
        }
        Asks all = new Asks(values);
        PackageFields fields = new PackageFields(all);
        SettledFields.check(asks, draftWords.answers(draft), fields);
        Prepared.Said said = PackageForm.read(all, fields, draft.said().words(), lists);
        return draftWords.dataset(wish.done(drafts.describe(place.writer(), draft, said)));
    }

    /** What names a dataset is for ever. */
    private void same(Asks asks, String field, String value) {
        String sent = asks.text(field, "");
        boolean same =
                sent.isEmpty()
                        || sent.equals(value)
                        || field.equals("owner_org") && rights.isBody(sent, value);
        if (!same) {
            throw CkanError.invalid(field, "Cannot be changed");
        }
    }

    /** What that program prepares and may see, in the words of CKAN. */
    Optional<Object> seen(String action, ProgramWish wish) {
        boolean dataset = action.equals("package_show");
        if (wish.caller() == null || !dataset && !action.equals("resource_show")) {
            return Optional.empty();
        }
        String id = wish.asks().text("id", wish.asks().text("name_or_id", ""));
        return places.known(rights.known(wish.caller()), id).stream()
                .map(DraftPlaces.Place::draft)
                .filter(draft -> draft.revision() > 0)
                .filter(draft -> dataset || draft.file() != null)
                .findFirst()
                .map(draft -> dataset ? draftWords.dataset(draft) : draftWords.resource(draft));
    }
}
