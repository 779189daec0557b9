package org.parvis.participation.ballots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.identity.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** A vote of its own for a test, of whose three keepers two open the ballots. */
abstract class AtTheSealedVote extends AtTheVote {
    @Autowired Seals seals;
    @Autowired Opening opening;
    @Autowired Envelope envelope;

    private int ceremonies = 0;

    /** What the file says below its question; another one each time that a ceremony is held. */
    private String keepers = "";

    final String awaited = page + "/gardiens";

    @Override
    String written(String text) throws IOException {
        if (keepers.isEmpty()) {
            ceremony();
        }
        return text.stripTrailing() + "\n" + keepers;
    }

    final void ceremony() throws IOException {
        ceremonies++;
        Path made = made();
        KeepersCommand.answer(code, "2", made.toString(), "Ann Achat", "Bo Brin", "Cy Dor");
        keepers =
                Files.readString(made.resolve("keepers.yaml"))
                        .replace("by:", "by: today+18")
                        .replace("fr: \"\", en: \"\"", "fr: greffe, en: clerk");
    }

    /** The file names no keepers any more. */
    final void withoutKeepers() {
        keepers = "\n";
    }

    private Path made() {
        return folder.resolve("keepers-" + ceremonies);
    }

    /** The share of a keeper of the first ceremony, as it is printed. */
    String share(int place) throws IOException {
        return Files.readAllLines(folder.resolve("keepers-1/share-" + place + ".txt")).get(3);
    }

    /** The keeper comes to the page with it. */
    Browser bring(String share) throws Exception {
        Browser keeper = anybody();
        keeper.open(awaited).submit(awaited, "share", share);
        return keeper;
    }

    String casts(String choice) {
        return urn.cast(vote(), token(), choice).orThrow();
    }

    /** The vote ended, and its hour came. */
    void closed() throws IOException {
        over();
        tallying.run();
    }
}
