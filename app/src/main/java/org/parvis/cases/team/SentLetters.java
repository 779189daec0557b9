package org.parvis.cases.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.notices.NoticeLines;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/**
 * What was signed in a file and left it: each letter, the code by which anybody verifies it, and
 * the proof that it was sent. Everybody on the team finds it there, whoever signed.
 */
final class SentLetters {
    private SentLetters() {}

    /** The letters of the decision and of its changes, the latest first. */
    static List<TeamFilePage.Sent> of(TeamDossier dossier, ProcessDefinition process, Words w) {
        List<TeamFilePage.Sent> sent = new ArrayList<>();
        for (StoredAct act : dossier.acts().reversed()) {
            switch (act.among(ActContent.Decided.class, AfterAct.DecisionChanged.class)) {
                case ActContent.Decided decided ->
                        sent.add(
                                sent(
                                        dossier,
                                        act,
                                        OutcomeWords.of(decided.outcome(), process, w),
                                        decided.by(),
                                        decided.letters(),
                                        decided.verification(),
                                        w));
                case AfterAct.DecisionChanged changed ->
                        sent.add(
                                sent(
                                        dossier,
                                        act,
                                        w.say("review.change." + changed.change()),
                                        changed.by(),
                                        changed.letters(),
                                        changed.verification(),
                                        w));
                case null, default -> {}
            }
        }
        return sent;
    }

    private static TeamFilePage.Sent sent(
            TeamDossier dossier,
            StoredAct act,
            String what,
            String by,
            Map<String, String> letters,
            String code,
            Words w) {
        String reference = dossier.head().reference();
        return new TeamFilePage.Sent(
                what,
                w.say("team.sent.signed", by, w.dateTime(act.envelope().at())),
                letters.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                letter ->
                                        Link.to(
                                                w.say("team.sent.letter." + letter.getKey()),
                                                TeamPaths.document(
                                                        w, reference, letter.getValue())))
                        .toList(),
                code,
                NoticeLines.of(dossier.known(), act.envelope().seq(), w)
                        .map(SentLetters::proof)
                        .orElseGet(() -> List.of(w.say("team.sent.waits"))));
    }

    private static List<String> proof(NoticeLines.Line line) {
        List<String> all = new ArrayList<>();
        all.add(line.how());
        all.addAll(line.became());
        return all;
    }
}
