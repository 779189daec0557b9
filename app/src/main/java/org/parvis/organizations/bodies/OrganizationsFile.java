package org.parvis.organizations.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.StaffGroup;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/**
 * Reads {@code organizations.yaml}; refuses it whole, with the line, when something in it is wrong.
 */
public final class OrganizationsFile {
    static final String NAME = "organizations.yaml";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Set<String> KEYS =
            Set.of(
                    "code",
                    "kind",
                    "name",
                    "in-sentence",
                    "short-name",
                    "former-names",
                    "website",
                    "phone",
                    "hours",
                    "email",
                    "address",
                    "units",
                    "review-body",
                    "staff-level",
                    "staff-groups");

    private OrganizationsFile() {}

    public static Outcome<List<Organization>> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("demonstration", "organizations"));
            List<Organization> all = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            for (YamlFile item : file.maps("organizations")) {
                Organization one = organization(item);
                if (!codes.add(one.code())) {
                    throw item.refuse("platform.file.twice", one.code());
                }
                item.declares(PackThing.BODY, one.code());
                one.units()
                        .forEach(u -> item.declares(PackThing.UNIT, one.code() + "/" + u.code()));
                all.add(one);
            }
            return all.isEmpty()
                    ? Outcome.refused(
                            file.refuse("platform.file.missing", "organizations").refusal())
                    : Outcome.ok(List.copyOf(all));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Organization organization(YamlFile item) {
        item.only(KEYS);
        String code = item.as("code", OrganizationsFile::code);
        LocalizedText name = item.words("name");
        return new Organization(
                code,
                Organization.homeOf(code),
                item.among("kind", Organization.KINDS),
                name,
                item.has("in-sentence") ? item.words("in-sentence") : name,
                item.has("short-name") ? item.words("short-name") : name,
                formerly(item),
                item.has("website") ? item.link("website").toString() : null,
                item.maybe("phone").orElse(null),
                item.has("hours") ? item.words("hours") : null,
                item.maybe("email").orElse(null),
                item.texts("address"),
                units(item),
                item.has("review-body") && item.yes("review-body"),
                item.has("staff-level") ? item.as("staff-level", OrganizationsFile::level) : null,
                groups(item),
                false);
    }

    private static List<Organization.FormerName> formerly(YamlFile item) {
        List<Organization.FormerName> names = new ArrayList<>();
        for (YamlFile one : item.maps("former-names")) {
            one.only(Set.of("name", "until"));
            names.add(
                    new Organization.FormerName(
                            one.words("name"), one.as("until", LocalDate::parse)));
        }
        names.sort(Comparator.comparing(Organization.FormerName::until).reversed());
        return List.copyOf(names);
    }

    private static List<Organization.Unit> units(YamlFile item) {
        List<Organization.Unit> units = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlFile unit : item.maps("units")) {
            unit.only(Set.of("code", "name"));
            String code = unit.as("code", OrganizationsFile::code);
            if (!codes.add(code)) {
                throw unit.refuse("platform.file.twice", code);
            }
            units.add(new Organization.Unit(code, unit.words("name")));
        }
        return List.copyOf(units);
    }

    private static List<StaffGroup> groups(YamlFile item) {
        List<StaffGroup> groups = new ArrayList<>();
        Set<String> units =
                item.maps("units").stream()
                        .map(unit -> unit.text("code"))
                        .collect(Collectors.toSet());
        for (YamlFile one : item.maps("staff-groups")) {
            one.only(Set.of("provider", "group", "roles", "unit"));
            Set<Role> roles = new HashSet<>();
            for (String text : one.texts("roles")) {
                roles.add(
                        Role.of(text)
                                .filter(StaffGroup.ALLOWED::contains)
                                .orElseThrow(() -> one.refuse("platform.file.badValue", "roles")));
            }
            if (roles.isEmpty()) {
                throw one.refuse("platform.file.missing", "roles");
            }
            groups.add(
                    new StaffGroup(
                            one.as("provider", OrganizationsFile::code),
                            one.text("group"),
                            roles,
                            one.has("unit") ? one.among("unit", units) : null));
        }
        return List.copyOf(groups);
    }

    public static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static int level(String text) {
        int level = Integer.parseInt(text);
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException(text);
        }
        return level;
    }
}
