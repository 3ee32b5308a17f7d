package ch.clinic.records;

import java.util.Date;
import java.util.Set;

/**
 * A patient of the clinic.
 */
public class Patient extends Person {

    private String insuranceNumber;
    private Date admitted;
    private Date discharged;
    private Set<String> allergies;
    private int ward;
    private String physician;
    private boolean privatePatient;
    private float temperature;
    private long caseNumber;

    public Patient(long caseNumber) {
        super();
        this.caseNumber = caseNumber;
    }

    /**
     * @return the number of the insurance card
     */
    public String getInsuranceNumber() {
        return insuranceNumber;
    }

    /**
     * @param insuranceNumber the number of the insurance card
     */
    public void setInsuranceNumber(String insuranceNumber) {
        this.insuranceNumber = insuranceNumber;
    }

    public Date getAdmitted() {
        return admitted;
    }

    public void setAdmitted(Date admitted) {
        this.admitted = admitted;
    }

    public Date getDischarged() {
        return discharged;
    }

    public void setDischarged(Date discharged) {
        this.discharged = discharged;
    }

    public Set<String> getAllergies() {
        return allergies;
    }

    public void setAllergies(Set<String> allergies) {
        this.allergies = allergies;
    }

    public int getWard() {
        return ward;
    }

    public void setWard(int ward) {
        this.ward = ward;
    }

    public String getPhysician() {
        return physician;
    }

    public void setPhysician(String physician) {
        this.physician = physician;
    }

    public boolean isPrivatePatient() {
        return privatePatient;
    }

    public void setPrivatePatient(boolean privatePatient) {
        this.privatePatient = privatePatient;
    }

    public float getTemperature() {
        return temperature;
    }

    public void setTemperature(float temperature) {
        this.temperature = temperature;
    }

    public long getCaseNumber() {
        return caseNumber;
    }
}
