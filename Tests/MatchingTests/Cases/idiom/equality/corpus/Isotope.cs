using System;

namespace Labwork
{
    public sealed class Isotope : IEquatable<Isotope>
    {
        public Isotope(string symbol, int protons, int neutrons, double halfLife)
        {
            Symbol = symbol;
            Protons = protons;
            Neutrons = neutrons;
            HalfLife = halfLife;
        }

        public string Symbol { get; }
        public int Protons { get; }
        public int Neutrons { get; }
        public double HalfLife { get; }

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

        public static bool operator ==(Isotope left, Isotope right)
        {
            return Equals(left, right);
        }

        public static bool operator !=(Isotope left, Isotope right)
        {
            return !Equals(left, right);
        }

        public double Remaining(double amount, double years)
        {
            return amount * Math.Pow(0.5, years / HalfLife);
        }
    }
}
