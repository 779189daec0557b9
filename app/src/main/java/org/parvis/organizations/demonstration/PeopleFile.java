package org.parvis.organizations.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Organization;
import org.parvis.organizations.bodies.OrganizationsFile;
import org.parvis.organizations.members.Delegation;
import org.parvis.platform.packs.YamlFile;

/**
 * Reads {@code demonstration/people.yaml}: fictitious people and members. An address that a real
 * person could have is refused, since these accounts open with a click.
 */
public final class PeopleFile {
    static final String NAME = "people.yaml";
    private static final Pattern RESERVED =
            Pattern.compile("[^@\\s]+@[a-z0-9.-]+\\.(example|invalid|test)");

    /** Somebody of the demonstration; without an address they only use a counter or the mail. */
    record Person(
            String code, String name, @Nullable String email, String lang, LocalizedText says) {}

    /** A member of the demonstration, and the account that opens their membership. */
    record Staff(
            Member member,
            String code,
            String body,
            String email,
            @Nullable Delegation delegation) {}

    /** Everybody in the file. */
    record People(List<Person> people, List<Staff> staff) {}

    private PeopleFile() {}

    public static Outcome<People> read(String text, Map<String, Organization> bodies) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("demonstration", "people", "members"));
            if (!file.yes("demonstration")) {
                throw file.refuse("platform.file.badValue", "demonstration");
            }
            List<Person> people = new ArrayList<>();
            List<Staff> staff = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            for (YamlFile item : file.maps("people")) {
                people.add(person(once(item, codes)));
            }
            for (YamlFile item : file.maps("members")) {
                staff.add(staff(once(item, codes), bodies));
            }
            return Outcome.ok(new People(List.copyOf(people), List.copyOf(staff)));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static YamlFile once(YamlFile item, Set<String> codes) {
        String code = item.as("code", OrganizationsFile::code);
        if (!codes.add(code)) {
            throw item.refuse("platform.file.twice", code);
        }
        return item;
    }

    private static Person person(YamlFile item) {
        item.only(Set.of("code", "name", "email", "phone", "postal", "language", "says"));
        return new Person(
                item.text("code"),
                item.text("name"),
                item.has("email") ? item.as("email", PeopleFile::reserved) : null,
                item.as("language", PeopleFile::language),
                item.has("says") ? item.words("says") : LocalizedText.EMPTY);
    }

    private static Staff staff(YamlFile item, Map<String, Organization> bodies) {
        item.only(
                Set.of(
                        "code",
                        "body",
                        "unit",
                        "name",
                        "email",
                        "title",
                        "roles",
                        "since",
                        "until",
                        "delegation"));
        Organization body = item.as("body", code -> known(bodies, code));
        String unit =
                item.has("unit")
                        ? item.as("unit", code -> body.unit(code).orElseThrow().code())
                        : null;
        Set<Role> roles = new LinkedHashSet<>();
        for (String role : item.texts("roles")) {
            roles.add(role(item, role));
        }
        if (roles.isEmpty()) {
            throw item.refuse("platform.file.missing", "roles");
        }
        Member member =
                new Member(
                        body.home(),
                        Organization.memberOf(item.text("code")),
                        item.text("name"),
                        item.words("title"),
                        unit,
                        Set.copyOf(roles),
                        item.as("since", LocalDate::parse),
                        item.has("until") ? item.as("until", LocalDate::parse) : null);
        return new Staff(
                member,
                item.text("code"),
                body.code(),
                item.as("email", PeopleFile::reserved),
                item.has("delegation") ? delegation(item.map("delegation"), member) : null);
    }

    private static Delegation delegation(YamlFile item, Member member) {
        item.only(Set.of("standing", "instrument", "from", "to"));
        Delegation delegation =
                new Delegation(
                        member.id(),
                        item.as("standing", Delegation.Standing::of),
                        item.words("instrument"),
                        item.as("from", LocalDate::parse),
                        item.has("to") ? item.as("to", LocalDate::parse) : null);
        if (delegation.to() != null && delegation.to().isBefore(delegation.from())) {
            throw item.refuse("platform.file.badValue", "to");
        }
        return delegation;
    }

    private static Organization known(Map<String, Organization> bodies, String code) {
        Organization body = bodies.get(code);
        if (body == null) {
            throw new IllegalArgumentException(code);
        }
        return body;
    }

    private static Role role(YamlFile item, String text) {
        return Role.of(text).orElseThrow(() -> item.refuse("platform.file.badValue", "roles"));
    }

    private static String reserved(String email) {
        if (!RESERVED.matcher(email).matches()) {
            throw new IllegalArgumentException("not a reserved address");
        }
        return email;
    }

    private static String language(String text) {
        if (!text.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    public static Map<String, Organization> byCode(List<Organization> bodies) {
        Map<String, Organization> map = new HashMap<>();
        bodies.forEach(body -> map.put(body.code(), body));
        return map;
    }
}
