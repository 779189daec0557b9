package org.parvis.participation.ballots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.parvis.participation.Keepers;
import org.parvis.participation.KeepersKey;
import org.parvis.participation.Problems;
import org.parvis.participation.offline.OfflineCommand;
import org.parvis.participation.secrecy.KeyShare;
import org.parvis.participation.secrecy.SealedChoice;
import org.parvis.platform.PrivateFiles;

/**
 * {@code ./run keepers CODE NEED FOLDER NAME…}: makes the key of a vote, splits it among its
 * keepers and forgets it. It writes one file for each of them, and one to put into the file of the
 * consultation. It needs no server and no database: it is best done on a machine without network,
 * before witnesses.
 */
public final class KeepersCommand {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,.'’-]{1,80}");
    private static final Pattern NUMBER = Pattern.compile("[2-9]");
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeepersCommand() {}

    public static void main(String[] words) throws IOException {
        OfflineCommand.run(KeepersCommand::answer, words);
    }

    static String answer(String... words) throws IOException {
        if (words.length < Keepers.LEAST + 3) {
            throw new IllegalArgumentException(
                    "keepers takes the code of a vote, how many open it, a new folder, and 2 to 9"
                            + " names");
        }
        List<String> names = List.of(Arrays.copyOfRange(words, 3, words.length));
        if (!Problems.CODE.matcher(words[0]).matches()) {
            throw new IllegalArgumentException("No code of a vote: " + words[0]);
        }
        if (names.size() > Keepers.MOST
                || new HashSet<>(names).size() < names.size()
                || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("Names are 2 to 9, each another, in letters");
        }
        if (!NUMBER.matcher(words[1]).matches() || Integer.parseInt(words[1]) > names.size()) {
            throw new IllegalArgumentException("Of them 2 at least open it, and at most all");
        }
        Path folder = Path.of(words[2]);
        if (Files.exists(folder)) {
            throw new IllegalArgumentException("There is something at " + folder + " already");
        }
        made(words[0], Integer.parseInt(words[1]), folder, names);
        return "Shares of " + names.size() + " keepers, and keepers.yaml, are in " + folder;
    }

    private static void made(String code, int need, Path folder, List<String> names)
            throws IOException {
        byte[] seed = new byte[SealedChoice.SEED];
        RANDOM.nextBytes(seed);
        byte[] key = SealedChoice.key(SealedChoice.pair(seed));
        List<KeyShare> shares = KeyShare.split(seed, need, names.size(), RANDOM);
        for (int from = 0; from + need <= shares.size(); from++) {
            if (!Arrays.equals(KeyShare.joined(shares.subList(from, from + need)), seed)) {
                throw new IllegalStateException("Shares do not give the key again");
            }
        }
        Arrays.fill(seed, (byte) 0);
        PrivateFiles.folder(folder);
        for (KeyShare share : shares) {
            PrivateFiles.write(
                    folder.resolve("share-" + share.place() + ".txt"),
                    letter(code, need, names, share));
        }
        PrivateFiles.write(folder.resolve("keepers.yaml"), yaml(code, need, key, names, shares));
    }

    /** What one keeper receives, in both languages. */
    private static String letter(String code, int need, List<String> names, KeyShare share) {
        return """
                Vote %1$s
                %2$s

                %3$s

                Voici votre part de la clé de ce vote. Il en faut %4$d sur %5$d pour ouvrir les bulletins.
                Imprimez-la, effacez ce fichier, et ne la montrez à personne avant la fin du vote.
                Après la fin, apportez-la à la page /fr/consultations/%1$s/vote/gardiens

                This is your share of the key of this vote. %4$d of %5$d open the ballots.
                Print it, erase this file, and show it to nobody before the vote has ended.
                After its end, bring it to the page /en/consultations/%1$s/ballot/keepers
                """
                .formatted(code, names.get(share.place() - 1), share.text(), need, names.size());
    }

    /** What goes below {@code ballot:} in the file of the consultation. */
    private static String yaml(
            String code, int need, byte[] key, List<String> names, List<KeyShare> shares) {
        StringBuilder text = new StringBuilder(400);
        text.append(
                """
                  keepers:
                    need: %d
                    by:
                    key: %s
                    people:
                """
                        .formatted(need, KeepersKey.written(code, key)));
        for (KeyShare share : shares) {
            text.append(
                    """
                          - name: "%s"
                            who: { fr: "", en: "" }
                            share: %s
                    """
                            .formatted(names.get(share.place() - 1), share.digest(code)));
        }
        return text.toString();
    }
}
