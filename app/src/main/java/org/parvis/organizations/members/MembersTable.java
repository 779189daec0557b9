package org.parvis.organizations.members;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.organizations.Member;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Replacement;

/** Who works in a body on a day, in which duties, and by what instrument somebody may decide. */
public record MembersTable(Organization body, MemberRegister members, LocalDate day, Words w) {
    public DataTable table() {
        List<Member> deciders = members.deciders(body.home(), day);
        DataTable table =
                DataTable.of(
                        w.say("organizations.members.caption", w.date(day)),
                        Column.text(w.say("organizations.members.name")),
                        Column.text(w.say("organizations.members.duties")),
                        Column.text(w.say("organizations.members.unit")),
                        Column.text(w.say("organizations.members.decides")));
        for (Member member : members.of(body.home(), day)) {
            table =
                    table.row(
                            named(member),
                            duties(member),
                            body.unit(member.unit())
                                    .map(u -> w.typeset(u.name().in(w.lang())))
                                    .orElse(""),
                            power(member, deciders.contains(member)));
        }
        return table;
    }

    /** The name and the title, and who does their work when they are away. */
    private Content named(Member member) {
        String named = member.name() + ", " + w.typeset(member.title().in(w.lang()));
        Content link = Texts.link(MemberPages.path(member.id(), w), named);
        return members.replacementOf(member.id(), day).map(one -> away(link, one)).orElse(link);
    }

    private Content away(Content link, Replacement one) {
        String until =
                w.say(
                        "organizations.members.away",
                        w.date(one.to()),
                        members.displayName(one.substitute()));
        return output -> {
            link.writeTo(output);
            output.writeUserContent(". " + until);
        };
    }

    private String duties(Member member) {
        return member.roles().stream()
                .sorted()
                .map(role -> w.say("organizations.role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    private String power(Member member, boolean decides) {
        String answer = w.say("organizations.members." + (decides ? "yes" : "no"));
        return members.delegations(body.home()).stream()
                .filter(d -> d.delegate().equals(member.id()))
                .findFirst()
                .map(
                        d ->
                                answer
                                        + " – "
                                        + w.typeset(d.instrument().in(w.lang()))
                                        + " ("
                                        + span(d)
                                        + ")")
                .orElse(answer);
    }

    private String span(Delegation delegation) {
        LocalDate to = delegation.to();
        return to == null
                ? w.say("organizations.members.from", w.date(delegation.from()))
                : w.say("organizations.members.span", w.date(delegation.from()), w.date(to));
    }
}
