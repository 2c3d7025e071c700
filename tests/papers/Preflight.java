import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Says of each file whether it is valid PDF/A-1b, and what is wrong if it is not. */
public class Preflight {
    public static void main(String[] files) throws Exception {
        int wrong = 0;
        for (String name : files) {
            ValidationResult result;
            try {
                PreflightParser parser = new PreflightParser(new File(name));
                parser.parse();
                try (PreflightDocument document = parser.getPreflightDocument()) {
                    document.validate();
                    result = document.getResult();
                }
            } catch (SyntaxValidationException error) {
                result = error.getResult();
            }
            System.out.println((result.isValid() ? "valid " : "INVALID ") + new File(name).getName());
            for (ValidationResult.ValidationError error : result.getErrorsList())
                System.out.println("  " + error.getErrorCode() + " " + error.getDetails());
            wrong += result.isValid() ? 0 : 1;
        }
        System.exit(wrong == 0 ? 0 : 1);
    }
}
