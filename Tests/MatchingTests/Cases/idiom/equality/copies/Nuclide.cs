using System;

namespace Decay.Model
{
    public class Nuclide
    {
        public string Symbol { get; set; }
        public int Protons { get; set; }
        public int Neutrons { get; set; }
        public double HalfLife { get; set; }

        public int Mass
        {
            get { return Protons + Neutrons; }
        }

        // copied from Isotope.cs
        public bool Equals(Isotope other)
        {
            if (ReferenceEquals(null, other)) return false;
            if (ReferenceEquals(this, other)) return true;
            return Symbol == other.Symbol && Protons == other.Protons && Neutrons == other.Neutrons
                && HalfLife.Equals(other.HalfLife);
        }

        public override bool Equals(object obj)
        {
            if (ReferenceEquals(null, obj)) return false;
            if (ReferenceEquals(this, obj)) return true;
            if (obj.GetType() != GetType()) return false;
            return Equals((Isotope)obj);
        }

        public override int GetHashCode()
        {
            unchecked
            {
                var hashCode = Symbol != null ? Symbol.GetHashCode() : 0;
                hashCode = (hashCode * 397) ^ Protons;
                hashCode = (hashCode * 397) ^ Neutrons;
                hashCode = (hashCode * 397) ^ HalfLife.GetHashCode();
                return hashCode;
            }
        }
        // end of copy

        public override string ToString()
        {
            return Symbol + "-" + Mass;
        }
    }
}
