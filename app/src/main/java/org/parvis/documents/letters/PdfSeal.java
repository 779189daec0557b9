package org.parvis.documents.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Commitment;

/** The seal inside a PDF: a detached CMS over all other bytes, as PAdES baseline B wants it. */
public final class PdfSeal {
    private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final int ROOM = 4_096;
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*]");

    private PdfSeal() {}

    /** How a PDF stands with its seal. */
    public enum Standing {
        /** There is no seal in it, or it is no PDF. */
        NONE,
        /** Something was changed or added after it was sealed. */
        BROKEN,
        /** Every byte is as it was sealed. */
        INTACT
    }

    /**
     * What a seal says of itself. Whether its certificate is one of ours is another question.
     *
     * @param fingerprint SHA-256 of the certificate, in hexadecimal
     */
    public record Check(Standing standing, @Nullable String fingerprint) {
        static final Check NONE = new Check(Standing.NONE, null);
    }

    static byte[] seal(byte[] pdf, SealKeys keys, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PADES);
            signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, content -> cms(content, keys), options);
            outOfSight(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 2 * ROOM + 4_000);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The field of the seal draws nothing: it lies outside the page, so that no reader meets it.
     */
    private static void outOfSight(PDDocument document) throws IOException {
        for (PDSignatureField field : document.getSignatureFields()) {
            field.setAlternateFieldName("Sceau de l’organisme / Seal of the public body");
            for (PDAnnotationWidget widget : field.getWidgets()) {
                widget.setRectangle(new PDRectangle(-20, -20, 10, 10));
            }
        }
        COSDictionary page = document.getPage(0).getCOSObject();
        page.setItem(COSName.getPDFName("Tabs"), COSName.S);
        page.setNeedToBeUpdated(true);
    }

    private static byte[] cms(InputStream content, SealKeys keys) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder signer =
                    new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build());
            signer.setSignedAttributeGenerator(
                    parameters ->
                            attributes(
                                    keys,
                                    new DefaultSignedAttributeTableGenerator()
                                            .getAttributes(parameters)));
            generator.addSignerInfoGenerator(
                    signer.build(
                            new JcaContentSignerBuilder(SealKeys.ALGORITHM).build(keys.key()),
                            keys.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(keys.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("Could not seal a letter", e);
        }
    }

    /** PAdES takes the hour from the PDF and names the certificate by its digest. */
    private static AttributeTable attributes(SealKeys keys, AttributeTable usual) {
        ESSCertIDv2 id = new ESSCertIDv2(Commitment.sha256().digest(keys.certificateBytes()));
        return usual.remove(CMSAttributes.signingTime)
                .remove(CMSAttributes.cmsAlgorithmProtect)
                .add(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new SigningCertificateV2(new ESSCertIDv2[] {id}));
    }

    /**
     * Reads the last seal by its bytes, without a PDF reader: what somebody drops on a public page
     * is hostile until shown otherwise.
     */
    static Check check(byte[] pdf) {
        Matcher range = RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        int @Nullable [] last = null;
        while (range.find()) {
            last = numbers(range);
        }
        if (last == null) {
            return Check.NONE;
        }
        int from = last[1];
        int to = last[2];
        boolean whole =
                last[0] == 0
                        && from > 0
                        && to > from + 1
                        && to <= pdf.length
                        && (long) to + last[3] == pdf.length;
        return whole ? check(pdf, from, to) : new Check(Standing.BROKEN, null);
    }

    private static int @Nullable [] numbers(Matcher range) {
        int[] numbers = new int[4];
        for (int i = 0; i < 4; i++) {
            String digits = range.group(i + 1);
            if (digits.length() > 9) {
                return null;
            }
            numbers[i] = Integer.parseInt(digits);
        }
        return numbers;
    }

    private static Check check(byte[] pdf, int from, int to) {
        String hex = new String(pdf, from, to - from, StandardCharsets.ISO_8859_1);
        if (!hex.matches("<[0-9A-F]+>")) {
            return new Check(Standing.BROKEN, null);
        }
        try {
            byte[] covered = new byte[pdf.length - (to - from)];
            System.arraycopy(pdf, 0, covered, 0, from);
            System.arraycopy(pdf, to, covered, from, pdf.length - to);
            byte[] der = HexFormat.of().parseHex(hex, 1, hex.length() - 1);
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(covered), first(der));
            return filled(cms, der) ? check(cms) : new Check(Standing.BROKEN, null);
        } catch (CMSException | IOException | RuntimeException e) {
            // BouncyCastle throws unchecked exceptions for bytes that are no CMS
            return new Check(Standing.BROKEN, null);
        }
    }

    /** What stands at the beginning of the room; what follows it is looked at apart. */
    private static ContentInfo first(byte[] room) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(room)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }

    /** The room is filled by the signature and then by nothing: no byte can hide in it. */
    private static boolean filled(CMSSignedData cms, byte[] der) throws IOException {
        byte[] written = cms.getEncoded(ASN1Encoding.DER);
        return written.length <= der.length
                && Arrays.equals(der, Arrays.copyOf(written, der.length));
    }

    private static Check check(CMSSignedData cms) {
        for (SignerInformation signer : cms.getSignerInfos()) {
            for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
                if (signer.getSID().match(holder)) {
                    return check(signer, holder);
                }
            }
        }
        return new Check(Standing.BROKEN, null);
    }

    private static Check check(SignerInformation signer, X509CertificateHolder holder) {
        try {
            boolean holds =
                    named(signer, holder)
                            && signer.verify(
                                    new JcaSimpleSignerInfoVerifierBuilder().build(holder));
            String fingerprint = SealKeys.fingerprint(holder.getEncoded());
            return new Check(holds ? Standing.INTACT : Standing.BROKEN, fingerprint);
        } catch (CMSException | OperatorCreationException | CertificateException | IOException e) {
            return new Check(Standing.BROKEN, null);
        }
    }

    /** Whether what was signed names this certificate and no other that has the same key. */
    private static boolean named(SignerInformation signer, X509CertificateHolder holder)
            throws IOException {
        AttributeTable signed = signer.getSignedAttributes();
        Attribute names =
                signed == null
                        ? null
                        : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        return names != null
                && Arrays.equals(
                        Commitment.sha256().digest(holder.getEncoded()),
                        SigningCertificateV2.getInstance(names.getAttributeValues()[0])
                                .getCerts()[0]
                                .getCertHash());
    }
}
