package org.parvis.organizations;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/**
 * A public body as it is today.
 *
 * @param code stable word by which definitions name it
 * @param home key of its data, for ever
 * @param kind one of {@link #KINDS}
 * @param inSentence its name with the article a sentence needs: « la Ville de Québec »
 * @param shortName what people call it, when that is not its name
 * @param formerly what it was called, latest first
 * @param hours when somebody answers that number and stands at the counter
 * @param reviews whether it reviews the decisions of others and receives no request itself
 * @param staffLevel assurance that its members must have reached to enter its rooms, 1 to 3;
 *     nothing when it leaves that to them
 * @param staffGroups what groups of its own provider mean for those who work there
 * @param retired whether it has left the pack; its files stay
 */
public record Organization(
        String code,
        Home home,
        String kind,
        LocalizedText name,
        LocalizedText inSentence,
        LocalizedText shortName,
        List<FormerName> formerly,
        @Nullable String website,
        @Nullable String phone,
        @Nullable LocalizedText hours,
        @Nullable String email,
        List<String> address,
        List<Unit> units,
        boolean reviews,
        @Nullable Integer staffLevel,
        List<StaffGroup> staffGroups,
        boolean retired) {

    /** What a body can be. */
    public static final Set<String> KINDS =
            Set.of(
                    "ministry",
                    "agency",
                    "municipality",
                    "school",
                    "university",
                    "health",
                    "tribunal",
                    "cultural",
                    "oversight",
                    "enterprise",
                    "order");

    private static final UUID NAMESPACE = UUID.fromString("6f1d9c1e-3b0a-5c57-9a3e-7d0c7a1f2b64");

    /** A name that is no longer in force, and its last day. */
    public record FormerName(LocalizedText name, LocalDate until) {
        public FormerName {
            name = name.typeset();
        }
    }

    /** The names by which a body is called from some day on. */
    public record Names(LocalizedText name, LocalizedText inSentence, LocalizedText shortName) {}

    @SuppressWarnings("NullAway") // definitions stored before say nothing of earlier names
    public Organization {
        name = name.typeset();
        inSentence = inSentence.typeset();
        shortName = shortName.typeset();
        address = address.stream().map(line -> line.replace('\'', '’')).toList();
        formerly = formerly == null ? List.of() : List.copyOf(formerly);
        staffGroups = staffGroups == null ? List.of() : List.copyOf(staffGroups);
    }

    /** A part of the body, known by a code inside it. */
    public record Unit(String code, LocalizedText name) {
        public Unit {
            name = name.typeset();
        }
    }

    /** The home of a new body: the same code gives the same home on every installation. */
    public static Home homeOf(String code) {
        return new Home(UuidCreator.getNameBasedSha1(NAMESPACE, "organization:" + code));
    }

    /** The same for a member, by the code that the pack gives them. */
    public static UUID memberOf(String code) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, "member:" + code);
    }

    public Optional<Unit> unit(@Nullable String unitCode) {
        return units.stream().filter(unit -> unit.code().equals(unitCode)).findFirst();
    }

    /** What it is called on that day: the name that was in force then. */
    public LocalizedText nameOn(LocalDate day) {
        return formerly.reversed().stream()
                .filter(former -> !former.until().isBefore(day))
                .findFirst()
                .map(FormerName::name)
                .orElse(name);
    }

    public Names names() {
        return new Names(name, inSentence, shortName);
    }

    public Organization called(Names names) {
        return with(names, formerly, retired);
    }

    public Organization formerly(List<FormerName> names) {
        return with(names(), names, retired);
    }

    public Organization retire() {
        return with(names(), formerly, true);
    }

    private Organization with(Names names, List<FormerName> before, boolean gone) {
        return new Organization(
                code,
                home,
                kind,
                names.name(),
                names.inSentence(),
                names.shortName(),
                before,
                website,
                phone,
                hours,
                email,
                address,
                units,
                reviews,
                staffLevel,
                staffGroups,
                gone);
    }
}
