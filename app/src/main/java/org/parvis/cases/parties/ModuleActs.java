package org.parvis.cases.parties;

import java.util.List;
import java.util.function.Function;
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
    private final OwnActs acts;
    private final Scenes scenes;
    private final ModuleScenes entries;
    private final CaseStore store;
    private final Acting acting;
    private final PersonActs people;
    private final CaseClocks clocks;

    ModuleActs(
            KindRegister kinds,
            OwnActs acts,
            Scenes scenes,
            ModuleScenes entries,
            CaseStore store,
            Acting acting,
            PersonActs people,
            CaseClocks clocks) {
        this.clocks = clocks;
        this.kinds = kinds;
        this.acts = acts;
        this.scenes = scenes;
        this.entries = entries;
        this.store = store;
        this.acting = acting;
        this.people = people;
    }

    @Override
    public Outcome<Integer> write(ActKinds own, Who who, CaseFileId file, Payload act) {
        return write(who, file, (sql, head) -> acts.checked(own, act));
    }

    @Override
    public Outcome<Integer> write(
            ActKinds own, Who who, CaseFileId file, Function<List<Payload>, Outcome<Payload>> act) {
        return write(
                who,
                file,
                (sql, head) ->
                        act.apply(acts.saidBefore(sql, own, head.id()))
                                .then(said -> acts.checked(own, said)));
    }

    private Outcome<Integer> write(Who who, CaseFileId file, What what) {
        Outcome<CaseFile> done =
                switch (who) {
                    case Member member -> write(member, file, what);
                    case Person person -> write(entries.acting(person, file), what);
                    case Invited invited -> write(entries.acting(invited, file), what);
                    case Counsel counsel -> write(entries.acting(counsel, file), what);
                    case Program program -> scenes.job(jobs -> append(jobs, file, what));
                };
        return done.map(CaseFile::lastSeq);
    }

    /** What is written in a file whose head is locked. */
    private interface What {
        /** In the scene of whoever holds the file. */
        Outcome<Payload> by(JdbcClient sql, CaseFile head);
    }

    private Outcome<CaseFile> write(Member member, CaseFileId file, What what) {
        CaseWork.Ask ask = new CaseWork.Ask(member.agent(), "", file, member.seen());
        return scenes.whole(
                entries.acting(member, file),
                sql ->
                        acting.once(
                                sql,
                                ask,
                                head ->
                                        what.by(sql, head)
                                                .then(act -> append(sql, head, member, act))));
    }

    private Outcome<CaseFile> append(JdbcClient sql, CaseFile head, Member member, Payload act) {
        int number = Parties.agent(sql, head.id(), member.agent().member());
        return Compartments.may(sql, head.id(), number, act)
                .then(inside -> acting.append(sql, head, moved(sql, head, number, act)));
    }

    private Outcome<CaseFile> write(Scene scene, What what) {
        return people.act(new Entering(scene, null), what::by);
    }

    private Outcome<CaseFile> append(JdbcClient jobs, CaseFileId file, What what) {
        return store.lock(jobs, file)
                .map(head -> what.by(jobs, head).then(act -> append(jobs, head, act)))
                .orElseGet(() -> Outcome.refused("cases.refused.unknown"));
    }

    private Outcome<CaseFile> append(JdbcClient jobs, CaseFile head, Payload act) {
        return acting.append(jobs, head, moved(jobs, head, PartyRole.PROGRAM.number(), act));
    }

    private Acting.Act moved(JdbcClient sql, CaseFile head, int party, Payload act) {
        List<Clock> moved = clocks.moved(sql, head, act);
        return new Acting.Act(party, CaseClocks.due(act, moved), moved);
    }

    @Override
    public List<Payload> said(ActKinds own, Who who, CaseFileId file) {
        return entries.read(who, file, sql -> acts.said(sql, own, file));
    }

    @Override
    public List<TermMove.Standing> terms(ActKinds own, Who who, CaseFileId file) {
        return entries.read(who, file, sql -> store.partyClocks(sql, file)).stream()
                .filter(clock -> kinds.bearsNameOf(own, clock.term()))
                .map(Clock::standing)
                .toList();
    }
}
