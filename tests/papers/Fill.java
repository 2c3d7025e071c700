import java.io.File;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Fills in each field of a form as a reader would, and saves it; says of each: name, kind, choices, question. */
public class Fill {
    public static void main(String[] files) throws Exception {
        try (PDDocument document = PDDocument.load(new File(files[0]))) {
            for (PDField field : document.getDocumentCatalog().getAcroForm().getFieldTree()) {
                String kind = "text";
                String choices = "";
                if (field instanceof PDTextField) {
                    field.setValue("Één antwoord");
                } else {
                    kind = field instanceof PDRadioButton ? "one" : "box";
                    choices = String.join(",", ((PDButton) field).getOnValues());
                    if (field instanceof PDCheckBox)
                        ((PDCheckBox) field).check();
                    else
                        field.setValue(((PDButton) field).getOnValues().iterator().next());
                }
                System.out.println(field.getFullyQualifiedName() + "|" + kind + "|" + choices + "|"
                        + field.getAlternateFieldName());
            }
            document.save(files[1]);
        }
    }
}
