package org.parvis.platform.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.PackProblem.Place;
import org.parvis.platform.packs.Retiring.LeftOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a content pack in: all of it in one transaction, or nothing and every reason. What is held
 * in memory follows once that transaction is committed.
 */
@Component
public class PackImport {
    private final ContentPack pack;
    private final List<PackPart> parts;
    private final PackCopies copies;
    private final Scenes scenes;
    private final Publications publications;
    private final ThisProgram program;

    PackImport(
            ContentPack pack,
            List<PackPart> parts,
            PackCopies copies,
            Scenes scenes,
            Publications publications,
            ThisProgram program) {
        this.pack = pack;
        this.parts = List.copyOf(parts);
        this.copies = copies;
        this.scenes = scenes;
        this.publications = publications;
        this.program = program;
    }

    /** Undoes the transaction of a pack that is refused at its end. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient PackReport report;

        Refused(PackReport report) {
            super("refused", null, false, false);
            this.report = report;
        }
    }

    /**
     * Takes in the pack that this node was given; what people use and it does not have stays. One
     * that is in force, and that this same program took in, is not judged again.
     */
    PackReport given() {
        PackFolder.Given given = PackFolder.read(pack.given());
        return given.problems().isEmpty() && taken(given)
                ? PackReport.NOTHING
                : run(given, Retiring.KEEP);
    }

    private boolean taken(PackFolder.Given given) {
        return program.digest()
                .map(by -> scenes.readingJob(jdbc -> PackTable.taken(jdbc, given.digest(), by)))
                .orElse(false);
    }

    /** Takes a pack in beside what there is: what it does not have stays. */
    public PackReport beside(Path folder) {
        return run(folder, Retiring.KEEP);
    }

    /** Takes a pack in place of what there is. */
    public PackReport instead(Path folder) {
        return run(folder, Retiring.ALL);
    }

    PackReport run(Path folder, Retiring retiring) {
        return run(PackFolder.read(folder), retiring);
    }

    private PackReport run(PackFolder.Given given, Retiring retiring) {
        if (!given.problems().isEmpty()) {
            return PackReport.refused(given.problems());
        }
        String digest = given.digest();
        boolean known = copies.made(digest);
        Path root = copies.copy(digest, given.files());
        PackReport report = judged(PackEdition.of(digest, root, new PackNames()), given, retiring);
        if (report.accepted()) {
            publications.follow();
        } else if (!known) {
            copies.forget(digest);
        }
        return report;
    }

    private PackReport judged(PackEdition edition, PackFolder.Given given, Retiring retiring) {
        IncomingPack incoming = new IncomingPack(edition);
        return incoming.judging(
                () -> {
                    pack.readAll();
                    parts.forEach(part -> part.judge(incoming));
                    return taken(incoming, given, retiring);
                });
    }

    private PackReport taken(IncomingPack incoming, PackFolder.Given given, Retiring retiring) {
        if (!incoming.problems().isEmpty()) {
            return PackReport.refused(incoming.problems());
        }
        try {
            return scenes.job(jdbc -> store(jdbc, incoming, given, retiring));
        } catch (Refused refused) {
            return refused.report;
        }
    }

    private PackReport store(
            JdbcClient jdbc, IncomingPack incoming, PackFolder.Given given, Retiring retiring) {
        PackTable.lock(jdbc);
        List<LeftOut> left = leftOut(jdbc, incoming, retiring);
        incoming.resolve();
        stopIfWrong(incoming);
        parts.forEach(part -> part.store(incoming, jdbc));
        stopIfWrong(incoming);
        String digest = incoming.edition().digest();
        boolean same = PackTable.digest(jdbc).filter(digest::equals).isPresent();
        if (!same || !incoming.added().isEmpty() || !left.isEmpty()) {
            PackTable.replace(jdbc, digest, incoming.names(), given.files());
            PackTable.publish(jdbc);
        }
        PackTable.takenBy(jdbc, program.digest());
        return new PackReport(
                incoming.added(),
                incoming.unchangedOnes(),
                left.stream().filter(incoming::keeps).map(LeftOut::toString).toList(),
                left.stream().filter(one -> !incoming.keeps(one)).map(LeftOut::toString).toList(),
                List.of());
    }

    private static void stopIfWrong(IncomingPack incoming) {
        if (!incoming.problems().isEmpty()) {
            throw new Refused(PackReport.refused(incoming.problems()));
        }
    }

    /** What the pack no longer has: it stays, or it may go, or somebody is asked. */
    private static List<LeftOut> leftOut(JdbcClient jdbc, IncomingPack incoming, Retiring said) {
        PackNames before = PackTable.names(jdbc);
        List<LeftOut> left =
                Stream.of(PackThing.values())
                        .filter(PackThing::missed)
                        .flatMap(kind -> before.of(kind).stream().map(k -> new LeftOut(kind, k)))
                        .filter(one -> !incoming.has(one.kind(), one.key()))
                        .toList();
        for (LeftOut one : left) {
            if (said.keeps() && one.kind().kept()) {
                incoming.keep(one);
            } else if (said.keeps() ? one.kind().needed() : !said.allows(one)) {
                incoming.problem(problem("left-out", one.toString()));
            }
        }
        said.keys().stream()
                .filter(key -> left.stream().noneMatch(one -> isCalled(one, key)))
                .forEach(key -> incoming.problem(problem("not-left-out", key)));
        return left;
    }

    private static boolean isCalled(LeftOut one, String key) {
        return one.key().equals(key) || one.toString().equals(key);
    }

    private static PackProblem problem(String key, String what) {
        return PackProblem.at(Place.of("", 1), key, what);
    }
}
