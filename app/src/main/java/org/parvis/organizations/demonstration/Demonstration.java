package org.parvis.organizations.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.identity.Accounts;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Member;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.bodies.BodyRows;
import org.parvis.organizations.members.MemberRows;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The fictitious people of a demonstration, whose roles anybody may take by a click. There are
 * none, and so no click, unless the installation says that it is a demonstration and its pack has
 * such people.
 */
@Component
class Demonstration {
    /** A role that can be taken: by a person, or by a member of a body. */
    record Part(String code, UUID account, String name, LocalizedText says) {}

    /** A member who can be played. */
    record StaffPart(Part part, Member member) {}

    private final Scenes scenes;
    private final Accounts accounts;
    private final Publications publications;
    private volatile List<Part> people = List.of();
    private volatile List<StaffPart> staff = List.of();

    Demonstration(Scenes scenes, Accounts accounts, Publications publications) {
        this.scenes = scenes;
        this.accounts = accounts;
        this.publications = publications;
    }

    boolean isOpen() {
        return !people.isEmpty() || !staff.isEmpty();
    }

    List<Part> people() {
        return people;
    }

    List<StaffPart> staff() {
        return staff;
    }

    Optional<Part> part(String code) {
        return Stream.concat(people.stream(), staff.stream().map(StaffPart::part))
                .filter(part -> part.code().equals(code))
                .findFirst();
    }

    /** Brings the people in, whole or not at all. */
    Outcome<Integer> load(String text, Organizations organizations) {
        return PeopleFile.read(text, PeopleFile.byCode(organizations.all()))
                .map(all -> store(text, all));
    }

    private int store(String text, PeopleFile.People all) {
        List<Part> parts = new ArrayList<>();
        for (PeopleFile.Person person : all.people()) {
            String email = person.email();
            if (email != null) {
                UUID account = accounts.openDemonstration(email, person.name(), person.lang());
                parts.add(new Part(person.code(), account, person.name(), person.says()));
            }
        }
        List<StaffPart> members = new ArrayList<>();
        for (PeopleFile.Staff one : all.staff()) {
            Member member = one.member();
            UUID account = accounts.openDemonstration(one.email(), member.name(), "fr");
            Part part = new Part(one.code(), account, member.name(), member.title());
            members.add(new StaffPart(part, member));
        }
        boolean changed = scenes.job(jdbc -> write(jdbc, text, all, members));
        if (changed) {
            publications.bump();
        }
        people = List.copyOf(parts);
        staff = List.copyOf(members);
        return parts.size() + members.size();
    }

    private static boolean write(
            JdbcClient jdbc, String text, PeopleFile.People all, List<StaffPart> members) {
        if (!BodyRows.isNew(jdbc, PeopleFile.NAME, text)) {
            return false;
        }
        for (StaffPart one : members) {
            MemberRows.put(jdbc, one.member());
            MemberRows.link(jdbc, one.member(), one.part().account());
        }
        for (PeopleFile.Staff one : all.staff()) {
            MemberRows.replaceDelegations(
                    jdbc,
                    one.member(),
                    one.delegation() == null ? List.of() : List.of(one.delegation()));
        }
        return true;
    }
}
