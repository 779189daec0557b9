package org.parvis.cases.parties;

import java.util.List;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.Compartments;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermMove;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets modules write in files by the ways that people, members and the program have here. */
@Component
class ModuleActs implements FileActs {
    private final KindRegister kinds;
    private final Scenes scenes;
    private final ModuleScenes entries;
    private final CaseStore store;
    private final Acting acting;
    private final PersonActs people;
    private final CaseClocks clocks;

    ModuleActs(
            KindRegister kinds,
            Scenes scenes,
            ModuleScenes entries,
            CaseStore store,
            Acting acting,
            PersonActs people,
            CaseClocks clocks) {
        this.clocks = clocks;
        this.kinds = kinds;
        this.scenes = scenes;
        this.entries = entries;
        this.store = store;
        this.acting = acting;
        this.people = people;
    }

    @Override
    public Outcome<Integer> write(ActKinds own, Who who, CaseFileId file, Payload act) {
        if (!kinds.isOf(own, act.kind())) {
            return Outcome.refused("cases.refused.kind", act.kind().name());
        }
        Outcome<CaseFile> done =
                switch (who) {
                    case Member member -> write(member, file, act);
                    case Person person -> write(entries.acting(person, file), act);
                    case Invited invited -> write(entries.acting(invited, file), act);
                    case Counsel counsel -> write(entries.acting(counsel, file), act);
                    case Program program -> scenes.job(jobs -> append(jobs, file, act));
                };
        return done.map(CaseFile::lastSeq);
    }

    private Outcome<CaseFile> write(Member member, CaseFileId file, Payload act) {
        CaseWork.Ask ask = new CaseWork.Ask(member.agent(), "", file, member.seen());
        return scenes.in(
                entries.acting(member, file),
                sql -> acting.once(sql, ask, head -> append(sql, head, member, act)));
    }

    private Outcome<CaseFile> append(JdbcClient sql, CaseFile head, Member member, Payload act) {
        int number = Parties.agent(sql, head.id(), member.agent().member());
        return Compartments.may(sql, head.id(), number, act)
                .then(inside -> acting.append(sql, head, moved(sql, head, number, act)));
    }

    private Outcome<CaseFile> write(Scene scene, Payload act) {
        return people.act(new Entering(scene, null), (sql, head) -> Outcome.ok(act));
    }

    private Outcome<CaseFile> append(JdbcClient jobs, CaseFileId file, Payload act) {
        return store.lock(jobs, file)
                .map(
                        head ->
                                acting.append(
                                        jobs,
                                        head,
                                        moved(jobs, head, PartyRole.PROGRAM.number(), act)))
                .orElseGet(() -> Outcome.refused("cases.refused.unknown"));
    }

    private Acting.Act moved(JdbcClient sql, CaseFile head, int party, Payload act) {
        List<Clock> moved = clocks.moved(sql, head, act);
        return new Acting.Act(party, CaseClocks.due(act, moved), moved);
    }

    @Override
    public List<Payload> said(ActKinds own, Who who, CaseFileId file) {
        List<StoredAct> acts = entries.read(who, file, sql -> store.acts(sql, file));
        return StoredAct.said(acts, kind -> kinds.isOf(own, kind));
    }

    @Override
    public List<TermMove.Standing> terms(ActKinds own, Who who, CaseFileId file) {
        return entries.read(who, file, sql -> store.partyClocks(sql, file)).stream()
                .filter(clock -> kinds.bearsNameOf(own, clock.term()))
                .map(Clock::standing)
                .toList();
    }
}
