package org.parvis.cases.notices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells somebody that a body opened a file about them. Before, nothing of it reaches them; then the
 * file is among theirs, and whoever has no account gets by letter the code that opens it.
 */
@Component
class OpeningNotices {
    private final KeptLetters letters;
    private final Offices offices;
    private final MessageCatalogue messages;
    private final Acting acting;

    OpeningNotices(KeptLetters letters, Offices offices, MessageCatalogue messages, Acting acting) {
        this.letters = letters;
        this.offices = offices;
        this.messages = messages;
        this.acting = acting;
    }

    /** Those of which the person may be told: of a file that they do not know yet, none. */
    List<ActNotice> toTell(JdbcClient jobs, List<ActNotice> acts) {
        List<ActNotice> opened =
                acts.stream().filter(act -> act.channel().equals(Channel.BODY.code())).toList();
        if (opened.isEmpty()) {
            return acts;
        }
        Set<UUID> untold = untold(jobs, opened);
        return acts.stream()
                .filter(act -> !opened.contains(act) || !act.kind().equals("received"))
                .filter(act -> !untold.contains(act.file().id()))
                .toList();
    }

    private static Set<UUID> untold(JdbcClient jobs, List<ActNotice> opened) {
        return new HashSet<>(
                jobs.sql(
                                """
                                select id from cases.case_files
                                where (home, id) in (select * from unnest(:homes, :files))
                                  and tell_by is not null
                                """)
                        .param(
                                "homes",
                                opened.stream()
                                        .map(act -> act.file().home().id())
                                        .toArray(UUID[]::new))
                        .param(
                                "files",
                                opened.stream().map(act -> act.file().id()).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Puts the file among those of its person, if they have an account. */
    void show(JdbcClient jobs, ActNotice act) {
        jobs.sql(
                        """
                        insert into cases.person_files (account, case_file, home, reference, service,
                          version, answered, opened_at)
                        select p.account, f.id, f.home, f.reference, f.service, f.service_version,
                          '{}', f.opened_at
                        from cases.case_files f
                        join cases.parties p on p.home = f.home and p.case_file = f.id
                          and p.number = :requester and p.account is not null
                        where f.home = :home and f.id = :file
                        on conflict do nothing
                        """)
                .param("requester", PartyRole.REQUESTER.number())
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .update();
    }

    /** The letter, with a code that only this letter knows; the one before opens nothing more. */
    UUID letter(JdbcClient jobs, CaseFile head, ActContent.Received request, OwnMotion why) {
        SecretCode code = SecretCode.next();
        jobs.sql("update cases.case_references set code_hash = ? where reference = ?")
                .param(code.hash())
                .param(head.reference())
                .update();
        return letters.make(
                jobs, head, "opening", lang -> letter(head, request, why, code.shown(), lang));
    }

    private Letter letter(
            CaseFile head, ActContent.Received request, OwnMotion why, String code, String lang) {
        Words w = messages.forLanguage(lang);
        Offices.Office office = offices.of(head);
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(
                new Letter.Paragraph(
                        w.say(
                                "cases.opening.letter.why",
                                office.opening(lang),
                                w.date(head.receivedOn()),
                                why.label(lang),
                                why.basis(lang))));
        why.reason()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Letter.Paragraph::new)
                .forEach(blocks::add);
        blocks.add(new Letter.Heading(w.say("cases.opening.letter.rights")));
        blocks.add(
                new Letter.Items(
                        List.of(
                                w.say("cases.opening.rights.read"),
                                w.say("cases.opening.rights.answer"),
                                w.say("cases.opening.rights.contest")),
                        false));
        blocks.add(
                new Letter.Paragraph(w.say("cases.opening.letter.code", head.reference(), code)));
        blocks.add(new Letter.Paragraph(w.say("cases.paper.answer", head.reference())));
        return new Letter(
                lang,
                acting.today(),
                DecisionLetter.sender(office, lang),
                DecisionLetter.addressee(request.requester(), w),
                head.reference(),
                w.say("cases.mail.opening-told.subject", head.reference()),
                List.of(w.say("cases.opening.letter.summary")),
                blocks,
                null,
                null);
    }
}
