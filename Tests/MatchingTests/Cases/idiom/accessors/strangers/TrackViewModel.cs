using System;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Jukebox.ViewModels
{
    public class TrackViewModel : INotifyPropertyChanged
    {
        private string title;
        private string artist;
        private TimeSpan duration;
        private int rating;
        private ObservableCollection<string> tags = new ObservableCollection<string>();

        public event PropertyChangedEventHandler PropertyChanged;

        public string Title
        {
            get { return title; }
            set
            {
                if (title == value) return;
                title = value;
                RaisePropertyChanged();
            }
        }

        public string Artist
        {
            get { return artist; }
            set
            {
                if (artist == value) return;
                artist = value;
                RaisePropertyChanged();
            }
        }

        public TimeSpan Duration
        {
            get { return duration; }
            set
            {
                if (duration != value)
                {
                    duration = value;
                    RaisePropertyChanged("Duration");
                }
            }
        }

        public int Rating
        {
            get { return rating; }
            set
            {
                if (rating != value)
                {
                    rating = value;
                    RaisePropertyChanged("Rating");
                }
            }
        }

        public ObservableCollection<string> Tags
        {
            get { return tags; }
        }

        public string Summary => $"{Artist}: {Title} ({Duration:mm\\:ss})";

        private void RaisePropertyChanged([CallerMemberName] string name = null)
        {
            PropertyChangedEventHandler handler = PropertyChanged;
            if (handler != null)
            {
                handler(this, new PropertyChangedEventArgs(name));
            }
        }
    }
}
